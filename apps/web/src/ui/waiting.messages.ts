export const waitingWords = {
  loading: 'Loading',
  unanswered: 'We can’t show this page right now',
  retry: 'Try again',
};
