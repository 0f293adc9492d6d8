import { useGraphiQLActions, useMonaco } from '@graphiql/react';
import { useComputedColorScheme, useMantineTheme } from '@mantine/core';
import { useEffect } from 'react';
import { consoleVariables } from './graphiql-colors';

const names = { light: 'graphiql-LIGHT', dark: 'graphiql-DARK' } as const;

/** The editor draws by itself, so it gets our colors as a theme of its own, and follows when the system turns dark. */
export function useEditorColors() {
  const scheme = useComputedColorScheme('light');
  const theme = useMantineTheme();
  const monaco = useMonaco((state) => state.monaco);
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    const tokens: Record<string, string> = consoleVariables(theme)[scheme];
    const color = (name: string, alpha = '') => `${tokens[name] ?? ''}${alpha}`;
    monaco?.editor.defineTheme(names[scheme], {
      base: scheme === 'dark' ? 'vs-dark' : 'vs',
      inherit: true,
      // The editor’s own greens are too faint on our grounds.
      rules: [
        { token: 'comment', foreground: color('--mantine-color-dimmed').slice(1) },
        { token: 'number', foreground: color('--df-good').slice(1) },
      ],
      colors: {
        'editor.background': color('--mantine-color-body', '00'),
        'editor.foreground': color('--mantine-color-text'),
        'scrollbar.shadow': color('--mantine-color-body', '00'),
        'editorWidget.background': color('--df-surface'),
        'editorHoverWidget.background': color('--df-surface'),
        'editorSuggestWidget.background': color('--df-surface'),
        'editorSuggestWidget.selectedBackground': color('--df-note-ground'),
        'editorSuggestWidget.selectedForeground': color('--df-note'),
        'editorSuggestWidget.highlightForeground': color('--mantine-color-anchor'),
        'editorSuggestWidget.focusHighlightForeground': color('--mantine-color-anchor'),
        'list.hoverBackground': color('--df-note-ground'),
        'textLink.foreground': color('--mantine-color-anchor'),
        focusBorder: color('--df-focus'),
      },
    });
    setTheme(scheme);
  }, [monaco, scheme, setTheme, theme]);
}
