import type { FastifyReply } from 'fastify';
import type { ErrorCode } from '../graphql/errors.js';

/** Answers at the door in the shape of every other error, so that a client needs one way to read them. */
export const refuse = (
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
) => reply.status(status).send({ errors: [{ message, extensions: { code, ...details } }] });
