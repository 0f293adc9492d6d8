/** Input that no correct client sends; answered as BAD_USER_INPUT with the field's name, never with its value. */
export class BadInput extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** Refuses what can't be stored or shown as one line of text: too long, or with control characters. */
export function requireLine(field: string, value: string, maxLength: number): void {
  if ([...value].length > maxLength)
    throw new BadInput(field, `Use at most ${maxLength} characters for “${field}”.`);
  if (/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(value))
    throw new BadInput(field, `Leave control characters out of “${field}”.`);
}
