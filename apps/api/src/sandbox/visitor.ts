import type { App } from '../app.js';

/** A browser of one person: what it does, it does by the product's own API, like everybody. */
export class Visitor {
  readonly #cookies: Record<string, string> = {};

  constructor(private readonly app: App) {}

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.app.server.inject({
      method: 'POST',
      url: '/graphql',
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
