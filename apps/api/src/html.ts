/** Text as HTML shows it, whatever it contains. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The same for text whose addresses stand on lines of their own: those become links, and nothing within a line does. */
export const linkedHtml = (text: string) =>
  text
    .split('\n')
    .map((line) => escapeHtml(line).replace(/^https?:\/\/\S+$/, '<a href="$&">$&</a>'))
    .join('\n');
