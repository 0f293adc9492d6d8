import type { FastifyReply } from 'fastify';
import type { ErrorCode } from '../graphql/errors.js';

/** The shape of every error, so that a client needs one way to read them. */
export const errorBody = (code: ErrorCode, message: string, details: Record<string, unknown> = {}) => ({
  errors: [{ message, extensions: { code, ...details } }],
});

/** Answers at the door, before GraphQL. */
export const refuse = (
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
) => reply.status(status).send(errorBody(code, message, details));

export const tooMany = (reply: FastifyReply, retryAfterSeconds: number) =>
  refuse(
    reply.header('retry-after', retryAfterSeconds),
    429,
    'RATE_LIMITED',
    'Too many requests. Wait a moment.',
    { retryAfterSeconds },
  );

export const refuseNotFound = (reply: FastifyReply) =>
  refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
