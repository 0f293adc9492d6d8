import { codeFormMessages as words } from './code-form.messages';
import { eightCharacters, inTwoHalves } from './eight-characters';
import { sixDigits } from './six-digits';

/** A kind of code that a code field takes. */
export interface CodeShape {
  label: string;
  incomplete: string;
  length: number;
  /** The code in whatever was typed or pasted, as far as it goes. */
  read: (text: string) => string;
  /** As it stands in the field. */
  show: (code: string) => string;
  input: { inputMode: 'numeric' | 'text'; autoComplete: string; autoCapitalize: string };
}

export const appCode: CodeShape = {
  label: words.label,
  incomplete: words.incomplete,
  length: 6,
  read: sixDigits,
  show: (code) => code,
  input: { inputMode: 'numeric', autoComplete: 'one-time-code', autoCapitalize: 'off' },
};

export const mailedCode: CodeShape = {
  label: words.mailedLabel,
  incomplete: words.mailedIncomplete,
  length: 8,
  read: eightCharacters,
  show: inTwoHalves,
  input: { inputMode: 'text', autoComplete: 'one-time-code', autoCapitalize: 'characters' },
};
