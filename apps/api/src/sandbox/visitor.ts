import type { App } from '../app.js';

/** An address of its own (RFC 5737): waits of those who guessed from this machine must not keep anybody from being made. */
const remoteAddress = '192.0.2.1';

/** A browser of one person: what it does, it does by the product's own API, like everybody. */
export class Visitor {
  readonly #cookies: Record<string, string> = {};

  constructor(private readonly app: App) {}

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.app.server.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: { host: new URL(this.app.deps.config.appUrl).host },
      cookies: this.#cookies,
      payload: { query, variables },
    });
    for (const { name, value } of answer.cookies) this.#cookies[name] = value;
    const { data, errors } = answer.json<{ data: Data; errors?: readonly { message: string }[] }>();
    if (errors) throw new Error(`The product answered: ${errors[0]?.message}`);
    return data;
  }
}
