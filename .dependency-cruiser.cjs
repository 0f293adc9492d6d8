// Who may import whom; docs/architecture.md says why. A house test proves that each of these rules bites.

/** Rules of the product that know no GraphQL, HTTP or TypeORM: readable and testable alone. Add a file here by its name. */
const PURE_FILES = {
  '': [
    'bad-input',
    'clock',
    'cursor',
    'duration',
    'limits',
    'loopback',
    'origin',
    'rate-limited',
    'role',
    'shown-host',
    'uuid',
  ],
  'accounts/': ['email', 'onlooker', 'password-policy', 'progress-sql', 'scope-sql'],
  'adoption/': ['adoption'],
  'attempts/': ['attempts', 'wait-sql'],
  'audit/': [
    'audit-event',
    'canonical-event',
    'chain',
    'check-chain',
    'event-columns',
    'export-line',
    'seal',
    'seal-rows',
    'verification-report',
  ],
  'authenticator/': ['code', 'recovery-code', 'totp'],
  'incidents/': ['incident', 'incident-rules', 'incident-scope-sql', 'rule'],
  'incidents/rules/': [
    'code-guessing',
    'owner-says',
    'password-guessing',
    'second-factor',
    'sign-in-after-reset',
    'staff-resets',
  ],
  'integrators/': ['access-token', 'api-key', 'audiences', 'key-caller', 'key-text', 'seen-api-key'],
  'invitations/': ['invitation', 'invitation-policy'],
  'notices/': [
    'account-wording',
    'incident-wording',
    'invitation-wording',
    'key-wording',
    'notice',
    'reset-wording',
    'staff-wording',
    'webhook-wording',
    'wording',
    'words',
  ],
  'people/': ['organization', 'person', 'staff-policy'],
  'secrets/': ['master-key', 'pseudonyms', 'seal-key', 'secret-box', 'spoken-code', 'token'],
  'trail/': ['own-activity', 'trail-filter'],
  'webhooks/': ['endpoint-input', 'public-address', 'retry', 'signature', 'webhook', 'webhook-event'],
  'sign-in/': ['auth-state', 'browser', 'caller', 'hash-queue', 'mail-proof', 'network', 'session-memory'],
};
const PURE = Object.entries(PURE_FILES).flatMap(([folder, names]) =>
  names.map((name) => `^apps/api/src/${folder}${name}\\.ts$`),
);

/** A package by its name, found or not. */
const packages = (...names) => `(^|/node_modules/)(${names.join('|')})(/|$)`;
const GRAPHQL = packages('graphql', 'type-graphql', 'graphql-[a-z]+', '@graphql-tools', '@apollo');
const HTTP = packages('fastify', '@fastify', '@as-integrations');
const SQL = packages('typeorm', 'pg');

const FEATURES = [
  'accounts',
  'adoption',
  'audit',
  'authenticator',
  'demo',
  'incidents',
  'integrators',
  'invitations',
  'notices',
  'people',
  'reset',
  'sign-in',
  'trail',
  'webhooks',
];
const folders = (...names) => `^apps/api/src/(${names.join('|')})/`;
const FEATURE = folders(...FEATURES);
/** Every feature but these. */
const featuresBut = (...names) => folders(...FEATURES.filter((name) => !names.includes(name)));
/** What puts the features together. */
const COMPOSITION = '^apps/api/src/(app|deps|housekeeping|main|serve)\\.ts$';
const TEST = '\\.test\\.tsx?$';

const forbidden = [
  {
    name: 'no-cycles',
    comment: 'A cycle of decorated classes dies at import in the build, while the tests pass.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'pure-imports-pure',
    from: { path: PURE },
    to: { path: '^(apps|packages)/', pathNot: PURE },
  },
  {
    name: 'pure-knows-no-framework',
    from: { path: PURE },
    to: { path: [GRAPHQL, HTTP, SQL, '^https?$'] },
  },
  {
    name: 'schema-never-entity',
    comment: 'A stored thing that is also a GraphQL type publishes a secret with one careless field.',
    from: { path: '\\.schema\\.ts$' },
    to: { path: ['\\.(entity|store)\\.ts$', SQL] },
  },
  {
    name: 'entity-stands-alone',
    from: { path: '\\.entity\\.ts$' },
    to: { path: '.', pathNot: ['\\.entity\\.ts$', SQL, ...PURE] },
  },
  {
    name: 'sql-stays-in-stores',
    from: { path: '^apps/api/src/', pathNot: ['\\.(entity|store)\\.ts$', '^apps/api/src/database/'] },
    to: { path: SQL },
  },
  {
    name: 'statements-stay-in-stores',
    comment:
      'A statement stands beside the order of its values, both private to a store that speaks in domain words.',
    from: {
      path: '^apps/api/src/',
      pathNot: ['\\.store\\.ts$', '^apps/api/src/database/', '/append-(event|notice)\\.ts$', TEST],
    },
    to: { path: ['/(statement|insert-json|wait-sql)\\.ts$', '/append-(event|notice)\\.ts$'] },
  },
  {
    name: 'resolver-only-translates',
    from: { path: '\\.resolver\\.ts$' },
    to: { path: ['\\.(entity|store)\\.ts$', '^apps/api/src/database/', SQL, HTTP] },
  },
  {
    name: 'use-case-knows-no-transport',
    from: { path: FEATURE, pathNot: ['\\.(resolver|schema)\\.ts$', TEST] },
    to: { path: [GRAPHQL, HTTP, '\\.resolver\\.ts$', '^apps/api/src/http/'] },
  },
  {
    name: 'accounts-below-all',
    comment:
      'The order of the features: accounts ← sign-in ← authenticator ← people ← invitations, reset, trail ← incidents, integrators ← webhooks ← adoption; audit and notices ← all.',
    from: { path: folders('accounts') },
    to: { path: featuresBut('accounts', 'audit', 'notices') },
  },
  {
    name: 'sign-in-below-authenticator',
    from: { path: folders('sign-in') },
    to: { path: featuresBut('sign-in', 'accounts', 'audit', 'notices') },
  },
  {
    name: 'people-below-invitations-and-reset',
    from: { path: folders('people', 'authenticator') },
    to: { path: featuresBut('accounts', 'audit', 'authenticator', 'notices', 'people', 'sign-in') },
  },
  {
    name: 'adoption-above-what-it-counts',
    from: { path: folders('invitations', 'reset', 'incidents', 'integrators', 'webhooks') },
    to: { path: folders('adoption', 'demo') },
  },
  {
    name: 'webhooks-above-what-they-tell',
    comment: 'Webhooks read what the others left in the trail; nothing waits for them.',
    from: { path: folders('invitations', 'reset', 'trail', 'incidents', 'integrators') },
    to: { path: folders('webhooks') },
  },
  {
    name: 'reset-below-incidents-and-integrators',
    comment: 'Incidents read what the others left in the trail; nothing waits for them.',
    from: { path: folders('invitations', 'reset') },
    to: { path: folders('incidents', 'integrators') },
  },
  {
    name: 'trail-below-incidents',
    from: { path: folders('trail') },
    to: { path: folders('invitations', 'reset', 'incidents', 'integrators') },
  },
  {
    name: 'audit-and-notices-know-no-feature',
    comment: 'Each feature writes into them, so that they can read none of it.',
    from: { path: folders('audit', 'notices') },
    to: { path: FEATURE, pathNot: '^apps/api/src/$1/' },
  },
  {
    name: 'foundations-know-no-feature',
    from: {
      path: ['^apps/api/src/[^/]+\\.ts$', folders('attempts', 'metrics', 'secrets')],
      pathNot: COMPOSITION,
    },
    to: { path: FEATURE },
  },
  {
    name: 'store-own-entities',
    comment: 'What another feature stores is reached through its store in Tx.',
    from: { path: '^apps/api/src/([^/]+)/.+\\.store\\.ts$' },
    to: { path: '\\.entity\\.ts$', pathNot: '^apps/api/src/$1/' },
  },
  {
    name: 'api-never-generated',
    comment: 'The schema comes from the API; what is generated from it must not lead back.',
    from: { path: '^apps/api/src/' },
    to: { path: ['^packages/', '^apps/web/', '/generated/', '^@dragonfly-2fa/'] },
  },
  {
    name: 'web-only-shared',
    from: { path: '^apps/web/(?!e2e/)' },
    to: { path: '^(apps|packages)/', pathNot: ['^apps/web/', '^packages/shared/'] },
  },
  {
    name: 'shared-imports-nobody',
    comment: 'An integrator installs it alone; what types an operation is types only.',
    from: { path: '^packages/shared/' },
    to: { path: '.', pathNot: ['^packages/shared/', packages('@graphql-typed-document-node')] },
  },
  {
    name: 'web-features-apart',
    from: { path: '^apps/web/src/features/([^/]+)/' },
    to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  },
  {
    name: 'web-features-below-app',
    from: { path: '^apps/web/src/features/', pathNot: TEST },
    to: { path: '^apps/web/src/', pathNot: '^apps/web/src/(features|apollo|ui|generated)/' },
  },
  {
    name: 'web-pieces-below-features',
    from: { path: '^apps/web/src/(apollo|ui|generated)/', pathNot: TEST },
    to: { path: '^apps/web/src/', pathNot: '^apps/web/src/(apollo|ui|generated)/' },
  },
  {
    name: 'console-builds-on-pieces',
    comment:
      'The console is an app of its own beside the app; a change of its screens must not build it anew.',
    from: { path: '^apps/web/console/' },
    to: { path: '^apps/web/src/', pathNot: '^apps/web/src/(apollo|ui|generated)/' },
  },
  {
    name: 'app-without-console',
    comment: 'The editor is many times as large as everything before the sign-in.',
    from: { path: '^apps/web/src/' },
    to: { path: ['^apps/web/console/', packages('graphiql', '@graphiql', 'monaco-[a-z]+')] },
  },
  {
    name: 'product-never-sandbox',
    comment:
      'What tells codes and moves the clock is a server of its own; nothing leads from the product into it.',
    from: { path: '^(apps|packages)/', pathNot: ['^apps/api/(src/sandbox|test)/'] },
    to: { path: '^apps/api/src/sandbox/' },
  },
  {
    name: 'product-never-test',
    from: { path: '^(apps/(api|web)|packages/shared)/(src|console)/', pathNot: TEST },
    to: { path: ['^apps/(api/test|web/(e2e|test))/', TEST] },
  },
];

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    exclude: { path: '(^|/)dist/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.base.json` },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default', 'types'] },
  },
};
