/** Too much of something that no result has a refusal for; the door answers RATE_LIMITED with the seconds to wait. */
export class RateLimited extends Error {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}
