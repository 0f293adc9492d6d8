const grouped = /(?<!\d)\d{3}[\s-]?\d{3}(?!\d)/;

/** The digits of a code in whatever was typed or pasted: "Code: 123 456." is 123456, and a year beside it is left out. */
export function sixDigits(text: string): string {
  const plain = text.normalize('NFKC');
  return (plain.match(grouped)?.[0] ?? plain).replace(/\D/g, '').slice(0, 6);
}
