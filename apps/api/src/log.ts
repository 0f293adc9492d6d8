import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * JSON lines on standard output. Nothing logs a request's body, its variables, its headers or an error's parameters;
 * the redaction below is the net under that rule.
 */
export const createLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: ['password', 'code', 'token', 'secret', 'cookie', 'authorization'].flatMap((name) => [
          name,
          `*.${name}`,
          `*.*.${name}`,
        ]),
        censor: '[redacted]',
      },
      serializers: { err: describeError },
    },
    ...(destination ? [destination] : []),
  );

/** Without `parameters`, `detail` and the like: a failed statement must not carry its values into the log. */
function describeError(error: Error & { code?: string }) {
  return { name: error.name, reason: error.code, message: error.message, stack: error.stack };
}
