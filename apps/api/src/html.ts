/** Text as HTML shows it, whatever it contains. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The same for text whose addresses stand on lines of their own: those become links. */
export const linkedHtml = (text: string) =>
  escapeHtml(text).replace(/^https?:\/\/\S+$/gm, '<a href="$&">$&</a>');
