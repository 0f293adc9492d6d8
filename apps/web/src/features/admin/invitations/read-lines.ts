export type BadLine = 'NO_EMAIL' | 'NO_NAME' | 'TWICE';

export interface PastedLine {
  /** Its place in what was pasted, from 1. */
  line: number;
  name: string;
  email: string;
  bad: BadLine | null;
}

export const mostLines = 100;

const address = /[^\s<>,;:"'()]+@[^\s<>,;:"'()]+\.[^\s<>,;:"'()]+/;

/** Whether it has the shape of an e-mail address; the server says whether it is one. */
export const isEmail = (text: string) => new RegExp(`^${address.source}$`).test(text.trim());

/** "Name <mail>" or "mail, name", one person a line; a tab or a semicolon parts as well as a comma does. */
export function readLines(text: string): PastedLine[] {
  const seen = new Set<string>();
  return text
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, line }) => {
      const email = address.exec(content)?.[0] ?? '';
      const name = nameBeside(content, email);
      const twice = seen.has(email.toLowerCase());
      if (email) seen.add(email.toLowerCase());
      return { line, name, email, bad: badness(email, name, twice) };
    });
}

const nameBeside = (content: string, email: string) =>
  content
    .replace(email, ' ')
    .replace(/[<>,;\t"]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function badness(email: string, name: string, twice: boolean): BadLine | null {
  if (!email) return 'NO_EMAIL';
  if (!name) return 'NO_NAME';
  return twice ? 'TWICE' : null;
}
