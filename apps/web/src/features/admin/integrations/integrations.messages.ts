export const integrationsMessages = {
  parts: 'Integrations',
  keys: 'API keys',
  webhooks: 'Webhooks',
  tokens: 'Access tokens',
  pick: 'Choose an organization',
  pickText: 'Integrations belong to one organization. Choose whose you want to see.',
  organization: 'Organization',
  none: 'No organizations yet',
  noneText: 'Integrations appear here once support has assigned an organization to you.',
};

export const shownOnceMessages = {
  warning:
    'You’ll see it only now: nobody can show it to you again. Keep it in a password manager or where your program keeps its secrets.',
  done: 'I have kept it',
};
