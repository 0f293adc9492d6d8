import type { PhonePlatform } from '../../ui/phone-platform';

export const clockHelpMessages = {
  title: 'How to set the clock right',
  steps: {
    IOS: {
      title: 'On an iPhone or iPad',
      lines: ['Open Settings, then General.', 'Tap Date & Time.', 'Turn on Set Automatically.'],
    },
    ANDROID: {
      title: 'On Android',
      lines: [
        'Open Settings and search for “date and time”.',
        'Tap Date and time.',
        'Turn on automatic date and time.',
      ],
    },
  } satisfies Record<PhonePlatform, { title: string; lines: readonly string[] }>,
  already: 'Is it on already? Turn it off and on again.',
};
