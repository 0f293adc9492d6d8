import { expect, test } from 'vitest';
import { phonePlatform, platforms } from './phone-platform';

test.each([
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
    5,
    'ANDROID',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148', 5, 'IOS'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15',
    5,
    'IOS',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15',
    0,
    null,
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36', 10, null],
] as const)('%s with %i touch points is %s', (userAgent, maxTouchPoints, platform) => {
  expect(phonePlatform({ userAgent, maxTouchPoints })).toBe(platform);
});

test('the phone’s own kind comes first, and the other one stays', () => {
  expect(platforms('ANDROID')).toEqual(['ANDROID', 'IOS']);
  expect(platforms('IOS')).toEqual(['IOS', 'ANDROID']);
});
