/** Answer of the API with its HTTP side. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors:
    | readonly { message: string; extensions: Record<string, unknown> & { code: string } }[]
    | undefined;
  readonly text: string;
}

/** A client that keeps cookies as a browser does, and sends what the app would send. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    /** Sent with each request, instead of the usual ones. */
    private readonly headers: Record<string, string> = {},
  ) {}

  /** A second browser with the same cookies: what a stolen or shared cookie could do. */
  copy(): Browser {
    const copy = new Browser(this.url, this.headers);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape, and fail when it is another
  async ask<Data = any>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>> {
    return this.post(JSON.stringify({ query, variables }));
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape, and fail when it is another
  async post<Data = any>(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: this.url,
        cookie: this.#cookieHeader(),
        ...this.headers,
        ...headers,
      },
      body,
    });
    this.#keepCookies(response.headers);
    const text = await response.text();
    const { data, errors } = JSON.parse(text) as Pick<Answer<Data>, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, data, errors, text };
  }

  #cookieHeader() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keepCookies(headers: Headers) {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
  }
}
