/** What a person typed into the code field. */
export type Code =
  | { readonly kind: 'APP_CODE'; readonly value: string }
  | { readonly kind: 'RECOVERY_CODE'; readonly value: string }
  | { readonly kind: 'MALFORMED' };

export const codeLengthLimit = 64;

/** Spaces and hyphens are how people and apps group codes: they don't count. Only ASCII digits do. */
export function readCode(typed: string): Code {
  const value = typed.replace(/[\s-]/g, '');
  if (/^[0-9]{6}$/.test(value)) return { kind: 'APP_CODE', value };
  if (/^[A-Z2-7]{16}$/i.test(value)) return { kind: 'RECOVERY_CODE', value: value.toUpperCase() };
  return { kind: 'MALFORMED' };
}
