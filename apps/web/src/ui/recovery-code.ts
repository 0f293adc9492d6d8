/** Base32 in groups of four, as the codes are shown: "abcd efgh" → "ABCD-EFGH". Letters that base32 lacks stay to be seen. */
export function recoveryCodeGroups(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 16);
  return letters.match(/.{1,4}/g)?.join('-') ?? '';
}

export const isWholeRecoveryCode = (text: string) => recoveryCodeGroups(text).length === 19;
