import type { Page } from 'playwright-core';

interface Watched {
  /** How far the page has moved by itself since its first pixel, as Cumulative Layout Shift counts it. */
  moved: number;
  live: boolean;
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Watches the page from before its first byte. */
export const watchPage = (page: Page) =>
  page.addInitScript(() => {
    const watched: Watched = { moved: 0, live: false };
    Object.assign(window, { watched });
    window.addEventListener('app-live', () => {
      watched.live = true;
    });
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as LayoutShift[]) watched.moved += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const watched = (page: Page) =>
  page.evaluate(() => (window as unknown as { watched: Watched }).watched);

export const untilLive = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { watched: Watched }).watched.live);

export interface Sent {
  url: string;
  method: string;
  body: string;
}

export function recordRequests(page: Page): Sent[] {
  const sent: Sent[] = [];
  page.on('request', (request) => {
    sent.push({ url: request.url(), method: request.method(), body: request.postData() ?? '' });
  });
  return sent;
}
