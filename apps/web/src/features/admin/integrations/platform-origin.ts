/** The origin that a text names, as the server keeps it; null where it names none, or more than that. */
export function platformOrigin(text: string): string | null {
  const trimmed = text.trim().replace(/\/$/, '');
  if (!URL.canParse(trimmed)) return null;
  const { protocol, origin, href } = new URL(trimmed);
  const isOrigin = href === `${origin}/`;
  return isOrigin && (protocol === 'https:' || protocol === 'http:') ? origin : null;
}
