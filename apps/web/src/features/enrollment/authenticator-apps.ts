import type { Session } from '../../apollo/standing';
import type { PhonePlatform } from '../../ui/phone-platform';

export type ApprovedApp = NonNullable<Session['setup']>['approvedApps'][number];

/** An app as the guide shows it. */
export interface GuideApp {
  /** Names the app in an address. */
  slug: string;
  name: string;
  /** A word of the organization's IT team. */
  note: string | null;
  stores: Partial<Record<PhonePlatform, string>>;
}

const known = (name: string, android: string, ios: string): GuideApp => ({
  slug: slugOf(name),
  name,
  note: null,
  stores: {
    ANDROID: `https://play.google.com/store/apps/details?id=${android}`,
    IOS: `https://apps.apple.com/app/${ios}`,
  },
});

/** What the guide recommends where the organization has approved nothing. */
export const recommendedApps: readonly GuideApp[] = [
  known('Google Authenticator', 'com.google.android.apps.authenticator2', 'id388497605'),
  known('Microsoft Authenticator', 'com.azure.authenticator', 'id983156458'),
  known('Authy', 'com.authy.authy', 'id494168017'),
];

/** Stands in an address for an app that the guide knows nothing about. */
export const anyApp = 'any-app';

/** Letters and digits of the name; a name that has none of ours is any app. */
function slugOf(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 64).replace(/-$/, '') || anyApp;
}

const storeHosts: Record<PhonePlatform, string> = { ANDROID: 'play.google.com', IOS: 'apps.apple.com' };

/** The page leads out to the two stores alone, whatever an organization has written into its settings. */
export function storeUrl(platform: PhonePlatform, url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const { protocol, host, href } = new URL(url);
  return protocol === 'https:' && host === storeHosts[platform] ? href : undefined;
}

export function approvedApps(apps: readonly ApprovedApp[]): readonly GuideApp[] {
  return apps.map(({ name, note, androidUrl, iosUrl }) => {
    const slug = slugOf(name);
    const stores = recommendedApps.find((app) => app.slug === slug)?.stores;
    const android = storeUrl('ANDROID', androidUrl) ?? stores?.ANDROID;
    const ios = storeUrl('IOS', iosUrl) ?? stores?.IOS;
    return { slug, name, note, stores: { ...(android && { ANDROID: android }), ...(ios && { IOS: ios }) } };
  });
}

/** The chosen app's name, as far as it is one that this person was offered or the guide knows. */
export const nameOfApp = (slug: string, approved: readonly ApprovedApp[]) =>
  [...approvedApps(approved), ...recommendedApps].find((app) => app.slug === slug)?.name;
