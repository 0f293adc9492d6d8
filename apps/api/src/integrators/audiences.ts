import { BadInput, requireLine } from '../bad-input.js';
import { isLoopback } from '../loopback.js';

const limits = { count: 20, length: 200 } as const;

/** The origins of platforms as they are kept: each once, in the given order; throws BadInput. */
export function requireAudiences(given: readonly string[], production: boolean): string[] {
  if (given.length > limits.count)
    throw new BadInput('audiences', `Register at most ${limits.count} audiences.`);
  return [...new Set(given.map((text, index) => requireAudience(text, `audiences[${index}]`, production)))];
}

/** Plain http is for trying out on one's own machine. */
function requireAudience(given: string, field: string, production: boolean): string {
  const text = given.trim();
  requireLine(field, text, limits.length);
  const url = URL.canParse(text) ? new URL(text) : null;
  const secure =
    url?.protocol === 'https:' || (!production && url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !secure || url.href !== `${url.origin}/` || /\/$/.test(text))
    throw new BadInput(
      field,
      'Give the platform’s https origin, such as https://lessons.example, and no path.',
    );
  return url.origin;
}
