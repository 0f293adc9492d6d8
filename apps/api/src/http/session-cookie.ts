import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenCarrier } from '../graphql/context.js';
import { endedSessionMemory } from '../sign-in/session-memory.js';

const tokenShape = /^[\w-]{43}$/;

const maxAge = endedSessionMemory / 1000;

/**
 * The session's token in a cookie that scripts can't read and other sites can't send along with a POST.
 * On an http loopback origin it goes without prefix and Secure, which some browsers refuse there.
 */
export class SessionCookie implements TokenCarrier {
  readonly token: string | undefined;
  readonly #secure: boolean;

  constructor(
    request: FastifyRequest,
    private readonly reply: FastifyReply,
    appUrl: string,
  ) {
    this.#secure = appUrl.startsWith('https:');
    const value = request.cookies[this.#name];
    this.token = value && tokenShape.test(value) ? value : undefined;
  }

  set(token: string) {
    this.reply.setCookie(this.#name, token, { ...this.#attributes, maxAge });
  }

  clear() {
    this.reply.clearCookie(this.#name, this.#attributes);
  }

  get #name() {
    return this.#secure ? '__Host-dragonfly-session' : 'dragonfly-session';
  }

  get #attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#secure } as const;
  }
}
