import { lazyScreen } from './lazy-screen';

export const Introduction = lazyScreen(() =>
  import('../features/introduction/introduction-page').then((file) => file.IntroductionPage),
);
export const Activity = lazyScreen(() =>
  import('../features/activity/activity-page').then((file) => file.ActivityPage),
);
export const LockedOut = lazyScreen(() =>
  import('../features/locked-out/locked-out-page').then((file) => file.LockedOutPage),
);
export const EmailCode = lazyScreen(() =>
  import('../features/sign-in/email-code-page').then((file) => file.EmailCodePage),
);
export const Invitation = lazyScreen(() =>
  import('../features/mail-links/invitation-page').then((file) => file.InvitationPage),
);
export const NewPassword = lazyScreen(() =>
  import('../features/mail-links/new-password-page').then((file) => file.NewPasswordPage),
);
export const NotMe = lazyScreen(() =>
  import('../features/mail-links/not-me-page').then((file) => file.NotMePage),
);
