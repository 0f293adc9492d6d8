/** The origin that a text names, as the server keeps it; null where it names none, or more than that. */
export function platformOrigin(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const { protocol, origin, href } = new URL(text.trim());
  const isOrigin = href === `${origin}/`;
  return isOrigin && (protocol === 'https:' || protocol === 'http:') ? origin : null;
}
