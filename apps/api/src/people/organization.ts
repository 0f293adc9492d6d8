import { BadInput, requireLine } from '../bad-input.js';

/** An authenticator app that an organization approves, with its page in each store. */
export interface App {
  readonly name: string;
  readonly androidUrl: string | null;
  readonly iosUrl: string | null;
  readonly note: string | null;
}

export interface AppInput {
  readonly name: string;
  readonly androidUrl?: string | null;
  readonly iosUrl?: string | null;
  readonly note?: string | null;
}

/** An organization as staff see it; without a support contact the platform's own is shown to its people. */
export interface ListedOrganization {
  readonly id: string;
  readonly name: string;
  readonly supportContact: string | null;
  readonly approvedApps: readonly App[];
}

export const organizationLimits = { name: 100, supportContact: 200, apps: 10 } as const;
const appLimits = { name: 64, url: 500, note: 300 } as const;

/** Where apps are published; a link elsewhere could lead people to an app that collects their codes. */
const stores = { androidUrl: 'play.google.com', iosUrl: 'apps.apple.com' } as const;

export function organizationName(given: string): string {
  const name = given.normalize('NFC').trim();
  if (!name) throw new BadInput('name', 'Give the organization a name.');
  requireLine('name', name, organizationLimits.name);
  return name;
}

/** Null: the platform's own. */
export function supportContact(given: string | null): string | null {
  const contact = given?.trim() || null;
  requireLine('supportContact', contact ?? '', organizationLimits.supportContact);
  return contact;
}

export function approvedApps(given: readonly AppInput[]): App[] {
  if (given.length > organizationLimits.apps)
    throw new BadInput('approvedApps', `Approve at most ${organizationLimits.apps} apps.`);
  return given.map((app, index) => approvedApp(app, `approvedApps[${index}]`));
}

function approvedApp(given: AppInput, path: string): App {
  const [name, note] = [given.name.trim(), given.note?.trim() || null];
  if (!name) throw new BadInput(`${path}.name`, 'Name the app as the stores do.');
  requireLine(`${path}.name`, name, appLimits.name);
  requireLine(`${path}.note`, note ?? '', appLimits.note);
  const [androidUrl, iosUrl] = [storeLink('androidUrl', given, path), storeLink('iosUrl', given, path)];
  return { name, androidUrl, iosUrl, note };
}

function storeLink(field: keyof typeof stores, given: AppInput, path: string): string | null {
  const link = given[field]?.trim();
  if (!link) return null;
  requireLine(`${path}.${field}`, link, appLimits.url);
  const url = URL.canParse(link) ? new URL(link) : null;
  const plain = url?.protocol === 'https:' && !url.username && !url.password && !url.port;
  if (!plain || url.hostname !== stores[field])
    throw new BadInput(`${path}.${field}`, `Use the app’s https address at ${stores[field]}.`);
  return url.href;
}
