const halves = /(?<![A-Z0-9])[A-Z0-9]{4}-[A-Z0-9]{4}(?![A-Z0-9])/;
const whole = /(?<![A-Z0-9])[A-Z0-9]{8}(?![A-Z0-9])/;

/**
 * The characters of an e-mailed code in whatever was typed or pasted: “Your code: abcd-efgh.” is ABCDEFGH. The hyphen tells
 * the code from the words beside it; where there is neither hyphen nor eight in a row, all that was typed is taken for it.
 */
export function eightCharacters(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();
  const found = plain.match(halves) ?? plain.match(whole);
  return (found?.[0] ?? plain).replace(/[^A-Z0-9]/g, '').slice(0, 8);
}

/** ABCDEFGH → “ABCD-EFGH”, as the mail writes it. */
export const inTwoHalves = (code: string) => code.match(/.{1,4}/g)?.join('-') ?? '';
