// Who may import whom; docs/architecture.md says why. A house test proves that each of these rules bites.

/** Rules of the product that know no GraphQL, HTTP or TypeORM: readable and testable alone. Add a file here by its name. */
const PURE_FILES = {
  '': ['clock', 'duration', 'bad-input'],
  'accounts/': ['role', 'email'],
  'audit/': ['audit-event'],
  'authenticator/': ['attempts', 'code', 'recovery-code', 'secret-box', 'totp'],
  'reset/': ['reset-policy'],
  'sign-in/': ['auth-state', 'caller', 'network', 'password-policy', 'session-token'],
  'incidents/': ['incident', 'incident-rules'],
  'integrators/': ['scope'],
};
const PURE = Object.entries(PURE_FILES).map(
  ([folder, names]) => `^apps/api/src/${folder}(${names.join('|')})\\.ts$`,
);

/** A package by its name, found or not. */
const packages = (...names) => `(^|/node_modules/)(${names.join('|')})(/|$)`;
const GRAPHQL = packages('graphql', 'type-graphql', 'graphql-[a-z]+', '@graphql-tools', '@apollo');
const HTTP = packages('fastify', '@fastify', '@as-integrations');
const SQL = packages('typeorm', 'pg');

const FEATURE = '^apps/api/src/(accounts|audit|authenticator|incidents|integrators|notices|reset|sign-in)/';
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
    from: { path: '^packages/shared/' },
    to: { path: '.', pathNot: '^packages/shared/' },
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
    name: 'product-never-test',
    from: { path: '^(apps/(api|web)|packages/shared)/src/', pathNot: TEST },
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
