import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Counts the requests of each subject in this process; 0 while they are not too many, else the seconds to wait. */
export function waitAfter(perMinute: number): (subject: string) => Promise<number> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (subject) => {
    try {
      await limiter.consume(subject);
      return 0;
    } catch (full) {
      return Math.max(1, Math.ceil((full as RateLimiterRes).msBeforeNext / 1000));
    }
  };
}
