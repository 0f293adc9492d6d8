import { z } from 'zod';

/** A setting that is a whole number within these bounds. */
export const whole = (from: number, to: number, fallback: number) =>
  z.coerce.number().int().min(from).max(to).default(fallback);

/** A setting that is on or off. */
export const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');
