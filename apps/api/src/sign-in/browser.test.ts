import { expect, test } from 'vitest';
import { browserFamily } from './browser.js';

const mozilla = 'Mozilla/5.0';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

test.each([
  ['Firefox on Windows', `${mozilla} (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0`],
  ['Chrome on Linux', `${mozilla} (X11; Linux x86_64) ${chrome} Safari/537.36`],
  ['Edge on Windows', `${mozilla} (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/140.0.0.0`],
  ['Opera on macOS', `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${chrome} Safari/537.36 OPR/124.0`],
  [
    'Safari on macOS',
    `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15`,
  ],
  [
    'Safari on iOS',
    `${mozilla} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1`,
  ],
  [
    'Chrome on iOS',
    `${mozilla} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1`,
  ],
  ['Chrome on Android', `${mozilla} (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`],
  [
    'Samsung Internet on Android',
    `${mozilla} (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  ],
  ['Firefox on Android', `${mozilla} (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0`],
  ['curl', 'curl/8.5.0'],
  ['Unknown browser on Windows', `${mozilla} (compatible; Trident/7.0; Windows NT 10.0)`],
  ['Unknown browser', 'node'],
  ['Unknown browser', ''],
  ['Unknown browser', undefined],
])('%s is told from its User-Agent', (family, userAgent) => {
  expect(browserFamily(userAgent)).toBe(family);
});

test('nothing of the header itself gets into the name', () => {
  expect(browserFamily('<script>alert(1)</script> Firefox/1 Windows')).toBe('Firefox on Windows');
});
