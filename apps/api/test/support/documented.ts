import { expect } from 'vitest';
import { type ErrorCode, errorCodes } from '../../src/graphql/errors.js';
import { RefusalCode } from '../../src/graphql/refusal.js';

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** What a person typed; no answer may repeat it. */
export const typedPassword = 'mother-of-pearl';
export const typedCode = '918273';

/** Signs of what lies inside: stacks, files, statements, libraries. */
const insides =
  /\bat [\w.<>]+ \(|node_modules|\.[jt]s:\d|\/apps\/|\/src\/|\b(select|insert|update) .+ (from|into|set) |password_hash|typeorm|fastify|postgres|FST_|(?<!Syntax )Error:/i;

/** Where an answer says no: in its errors, or as a value that names its type and its code. */
export function refusalsOf({ text }: Answered): string[] {
  const { errors = [], data } = JSON.parse(text) as {
    errors?: { message: unknown; extensions: { code: string } }[];
    data?: unknown;
  };
  return [...errors.map(({ extensions }) => extensions.code), ...codesIn(data)];
}

/** The codes of refusals, however deep a list or a field holds them. */
function codesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { code } = value as { code?: unknown };
  return typeof code === 'string' ? [code] : Object.values(value).flatMap(codesIn);
}

/** The answer is a refusal of the documented kind, in its one shape, and shows nothing of the inside or of what was typed. */
export function expectDocumented(
  answer: Answered,
  status: number,
  code: ErrorCode | keyof typeof RefusalCode,
) {
  expect(answer.text).not.toMatch(insides);
  expect(answer.text).not.toContain(typedPassword);
  expect(answer.text).not.toContain(typedCode);
  const refusals = refusalsOf(answer);
  expect([answer.status, ...new Set(refusals)]).toEqual([status, code]);
  for (const each of refusals) expect(each in errorCodes || each in RefusalCode).toBe(true);
  const { errors = [] } = JSON.parse(answer.text) as { errors?: Record<string, unknown>[] };
  for (const error of errors) {
    expect(error.message).toEqual(expect.stringMatching(/\S/));
    expect(
      Object.keys(error).filter((key) => !['message', 'extensions', 'locations', 'path'].includes(key)),
    ).toEqual([]);
  }
}
