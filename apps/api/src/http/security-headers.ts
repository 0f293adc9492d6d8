/** For every answer. HSTS only where the address is https, or a browser would be told to leave localhost. */
export const securityHeaders = (appUrl: string): Record<string, string> => ({
  'content-security-policy': dataPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  ...(appUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
});

const locked = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** An answer that is no page: nothing in it may load or run anything. */
const dataPolicy = policy(locked);

/** A picture that could hold scripts, opened by itself: it may bring its own styles, and nothing in it runs. */
export const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The app's page: own scripts and styles, and inline ones that carry this response's nonce. */
export const pagePolicy = (nonce: string) =>
  policy({
    ...locked,
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
  });

/**
 * The console's page: own scripts and workers only, none of them inline. Its editor writes style elements as it goes,
 * which is why it has a page, a build and a policy of its own (decision 013).
 */
export const consolePolicy = policy({
  ...locked,
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
});
