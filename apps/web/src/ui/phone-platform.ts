export type PhonePlatform = 'ANDROID' | 'IOS';

type Device = Pick<Navigator, 'userAgent' | 'maxTouchPoints'>;

/** Which kind of phone or tablet shows this page; null on a computer. It orders help and hides none. */
export function phonePlatform({ userAgent, maxTouchPoints }: Device = navigator): PhonePlatform | null {
  if (/android/i.test(userAgent)) return 'ANDROID';
  // An iPad says that it is a Mac, which has no touch screen.
  const tablet = /macintosh/i.test(userAgent) && maxTouchPoints > 1;
  return tablet || /iphone|ipad|ipod/i.test(userAgent) ? 'IOS' : null;
}

/** Both kinds, the one of this phone first. */
export const platforms = (own = phonePlatform()): readonly PhonePlatform[] =>
  own === 'ANDROID' ? ['ANDROID', 'IOS'] : ['IOS', 'ANDROID'];
