/** A case number as the locked-out person reads it out: "k7m q2x" → "K7M-Q2X". */
export function caseNumberGroups(text: string): string {
  const characters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 6);
  return characters.length > 3 ? `${characters.slice(0, 3)}-${characters.slice(3)}` : characters;
}

export const isWholeCaseNumber = (text: string) => caseNumberGroups(text).length === 7;
