import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { type ErrorCode, errorCodes } from '../src/graphql/errors.js';
import { buildApiSchema } from '../src/graphql/schema.js';
import { useApp } from './support/app.js';
import { expectDocumented, refusalsOf } from './support/documented.js';
import { type Answered, type Entry, everyError, everyRefusal } from './support/every-code.js';

const app = useApp();
const refusalType = buildApiSchema().getType('RefusalCode');
const refusals = new Map(
  isEnumType(refusalType) ? refusalType.getValues().map(({ name, description }) => [name, description]) : [],
);
type Listed = readonly [list: 'result' | 'error', code: string, entry: Entry];
/** NOT_FOUND is in both: as a result for what is not yours to see, as an error for an address where nothing is. */
const listed: readonly Listed[] = [
  ...Object.entries(everyRefusal).map(([code, entry]): Listed => ['result', code, entry]),
  ...Object.entries(everyError).map(([code, entry]): Listed => ['error', code, entry]),
];
const statuses = new Map<string, string>();

test.each(listed)('the %s %s is what one really gets', async (list, code, { produce }) => {
  const answers: Answered[] = [];
  for (const make of produce) answers.push(await make(app()));
  for (const answer of answers) {
    expect(refusalsOf(answer)).toEqual([code]);
    expectDocumented(answer, answer.status, code as ErrorCode);
  }
  statuses.set(`${list} ${code}`, [...new Set(answers.map(({ status }) => status))].sort().join(', '));
});

test('the lists are complete', () => {
  expect(Object.keys(everyError).sort()).toEqual(Object.keys(errorCodes).sort());
  expect(Object.keys(everyRefusal).sort()).toEqual([...refusals.keys()].sort());
});

const row = (list: Listed[0], code: string, meaning: string | undefined | null, { todo }: Entry) =>
  `| \`${code}\` | ${statuses.get(`${list} ${code}`)} | ${meaning} | ${todo} |`;
const head = `| code | HTTP | meaning | what to do |
| --- | --- | --- | --- |`;

test('docs/error-codes.md lists them', async () => {
  expect([...statuses.keys()]).toEqual(listed.map(([list, code]) => `${list} ${code}`));
  const page = `# Error codes

Every code that an answer can carry, and the HTTP status that it comes with. \`error-codes.test.ts\` produces each of
them over HTTP, writes this page and fails when it is out of date.

## Results: what a correct client can meet

A member of the mutation's result union that implements \`Refusal { code, message }\`; \`message\` is a sentence for the
person.

${head}
${Object.entries(everyRefusal)
  .map(([code, entry]) => row('result', code, refusals.get(code), entry))
  .join('\n')}

## Errors: the door and faults

In \`errors\`, as \`{ "message": …, "extensions": { "code": …, … } }\`, whether GraphQL ran or not.

${head}
${Object.entries(everyError)
  .map(([code, entry]) => row('error', code, errorCodes[code as ErrorCode], entry))
  .join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../../docs/error-codes.md');
});
