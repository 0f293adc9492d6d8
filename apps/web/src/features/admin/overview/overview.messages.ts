export const overviewMessages = {
  heading: 'Overview',
  resets: 'Open reset requests',
  noResets: 'Nobody is waiting for a reset.',
  allResets: 'Go to the queue',
  notEnrolled: 'Without an authenticator',
  nobodyLeft: 'Everybody here has set up their authenticator.',
  allNotEnrolled: 'Show these people',
  invitations: 'Open invitations',
  noInvitations: 'No invitation is waiting for an answer.',
  allInvitations: 'Show the invitations',
  more: (count: number) => `${count}+`,
  here: 'since',
  expires: 'expires',
  fresh: 'Invite your first people',
  freshText:
    'Nobody is here yet. Invite one person or paste a whole list: each gets an e-mail with a link, sets a password and is led through adding an authenticator app.',
  invite: 'Invite people',
};
