export interface ApprovedApp {
  name: string;
  androidUrl: string | null;
  iosUrl: string | null;
  note: string | null;
}

type Apps = readonly ApprovedApp[];

export const without = (apps: Apps, place: number): ApprovedApp[] =>
  apps.filter((_, index) => index !== place);

/** The app at its place, in place of the one that stood there; behind the last where none did. */
export const withApp = (apps: Apps, place: number, app: ApprovedApp): ApprovedApp[] => [
  ...apps.slice(0, place),
  app,
  ...apps.slice(place + 1),
];

export function moved(apps: Apps, place: number, by: -1 | 1): ApprovedApp[] {
  const rest = without(apps, place);
  rest.splice(place + by, 0, ...apps.slice(place, place + 1));
  return rest;
}

/** Whether a link leads into that store; the server checks again. */
export const leadsTo = (url: string, host: string) => url === '' || url.startsWith(`https://${host}/`);

export const stores = { android: 'play.google.com', ios: 'apps.apple.com' } as const;
