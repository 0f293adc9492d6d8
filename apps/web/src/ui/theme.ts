import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Every color, size and font of the app. Styles elsewhere name these tokens and hold no color of their own. */

/** From teal in the light shades to indigo in the deep ones. */
const wing: MantineColorsTuple = [
  '#e9f6f5',
  '#cdeae9',
  '#9fd5d8',
  '#6cb9c3',
  '#479cae',
  '#2d7893',
  '#27698d',
  '#25527e',
  '#27406e',
  '#232f58',
];

const slate: MantineColorsTuple = [
  '#f8fafc',
  '#f1f5f9',
  '#e2e8f0',
  '#cbd5e1',
  '#94a3b8',
  '#64748b',
  '#475569',
  '#334155',
  '#1e293b',
  '#0f172a',
];

/** The library's scale for dark surfaces: text first, deepest ground last. */
const night: MantineColorsTuple = [
  '#e6edf5',
  '#b8c4d4',
  '#94a3b8',
  '#64748b',
  '#33425a',
  '#26344a',
  '#1a2536',
  '#121b29',
  '#0d1420',
  '#080d16',
];

export const theme = createTheme({
  primaryColor: 'wing',
  primaryShade: { light: 7, dark: 5 },
  colors: { wing, gray: slate, dark: night },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'md',
  radius: { sm: '8px', md: '12px', lg: '16px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '13px', sm: '14px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { md: '1.5' },
  headings: { fontWeight: '600' },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  components: {
    Button: { defaultProps: { size: 'md', fullWidth: true } },
    TextInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md', radius: 6 } },
  },
});

/** The library's own shades for quiet text, borders and states miss AA; these reach it in both modes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--df-column': '440px',
    '--df-pane-from': '#0c4a50',
    '--df-pane-to': '#2b2f6b',
    '--df-pane-text': '#f3fafa',
    '--df-pane-quiet': '#bfdfe3',
    '--df-wing-line': '#a8dfe2',
    '--df-wing-cell': '#7fe0d6',
    '--df-tile': '#ffffff',
    '--df-swift': '150ms',
    '--df-calm': '200ms',
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': slate[9],
    '--mantine-color-dimmed': slate[6],
    '--mantine-color-placeholder': slate[5],
    '--mantine-color-default-border': slate[5],
    '--mantine-color-default-color': slate[9],
    '--mantine-color-anchor': wing[7],
    '--mantine-color-error': '#b42318',
    '--df-focus': wing[6],
    '--df-line': slate[2],
    '--df-surface': slate[0],
    '--df-shadow': '0 1px 2px rgb(15 23 42 / 6%), 0 8px 24px rgb(15 23 42 / 8%)',
    '--df-good': '#0f6b3f',
    '--df-good-ground': '#e8f6ee',
    '--df-warn': '#8a4b00',
    '--df-warn-ground': '#fdf3e1',
    '--df-bad': '#b42318',
    '--df-bad-ground': '#fdeceb',
    '--df-note': wing[8],
    '--df-note-ground': wing[0],
  },
  dark: {
    '--mantine-color-body': night[7],
    '--mantine-color-text': night[0],
    '--mantine-color-dimmed': night[1],
    '--mantine-color-placeholder': night[2],
    '--mantine-color-default-border': night[3],
    '--mantine-color-anchor': wing[2],
    '--mantine-color-error': '#ffa9a1',
    '--df-focus': wing[3],
    '--df-line': night[5],
    '--df-surface': night[6],
    '--df-shadow': 'none',
    '--df-good': '#86dfae',
    '--df-good-ground': '#12301f',
    '--df-warn': '#f7c66f',
    '--df-warn-ground': '#33260d',
    '--df-bad': '#ffa9a1',
    '--df-bad-ground': '#3a1a19',
    '--df-note': wing[2],
    '--df-note-ground': '#14303b',
  },
});
