import type { CSSVariablesResolver } from '@mantine/core';
import { cssVariables } from '../../src/ui/theme';

/** GraphiQL’s colors by ours. It mixes them with a transparency, so it wants each as “hue, saturation, lightness”. */
const sources = {
  '--gi-primary': '--mantine-color-anchor',
  '--gi-secondary': '--df-note',
  '--gi-tertiary': '--df-note',
  '--gi-info': '--df-note',
  '--gi-success': '--df-good',
  '--gi-warning': '--df-warn',
  '--gi-error': '--df-bad',
  '--gi-neutral': '--mantine-color-text',
  '--gi-base': '--mantine-color-body',
};

/** The app’s tokens, and beside them the same colors as GraphiQL takes them. */
export const consoleVariables: CSSVariablesResolver = (theme) => {
  const tokens = cssVariables(theme);
  return {
    variables: tokens.variables,
    light: { ...tokens.light, ...triples(tokens.light) },
    dark: { ...tokens.dark, ...triples(tokens.dark) },
  };
};

const triples = (tokens: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, hslTriple(tokens[source] ?? '')]),
  );

/** “#25527e” → “210, 55%, 32%”. */
export function hslTriple(hex: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const span = max - Math.min(r, g, b);
  const lightness = max - span / 2;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  return `${Math.round(hueOf(r, g, b, max, span))}, ${percent(saturation)}, ${percent(lightness)}`;
}

function hueOf(r: number, g: number, b: number, max: number, span: number): number {
  if (span === 0) return 0;
  if (max === r) return 60 * (((g - b) / span + 6) % 6);
  return max === g ? 60 * ((b - r) / span + 2) : 60 * ((r - g) / span + 4);
}

const percent = (part: number) => `${Math.round(part * 100)}%`;
