import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { escapeHtml } from '../html.js';

/** A built page with the configuration filled in, cut where each response’s nonce goes. */
export type Page = readonly string[];

export function readPage(config: Config, folder: string, name: string): Page {
  const { productName, issuer, supportEmail, logo } = config;
  const values: Record<string, string> = {
    PRODUCT_NAME: productName,
    ISSUER: issuer,
    SUPPORT_EMAIL: supportEmail,
    LOGO: logo?.address ?? '',
  };
  return readFileSync(join(folder, name), 'utf8')
    .replace(/__(PRODUCT_NAME|ISSUER|SUPPORT_EMAIL|LOGO)__/g, (_, key: string) =>
      escapeHtml(values[key] ?? ''),
    )
    .split('__CSP_NONCE__');
}
