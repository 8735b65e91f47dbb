import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';

const typography: RaThemeOptions['typography'] = {
  fontFamily: '"Noto Sans SC", system-ui, sans-serif',
  // Only two weights are bundled.
  fontWeightLight: 400,
  fontWeightMedium: 600,
  fontWeightBold: 600,
  h5: { fontWeight: 600 },
  h6: { fontWeight: 600 },
  button: { textTransform: 'none' },
};

function themed(start: RaThemeOptions, palette: RaThemeOptions['palette']): RaThemeOptions {
  return {
    ...start,
    palette: { ...start.palette, ...palette },
    typography,
    shape: { borderRadius: 10 },
    sidebar: { width: 220, closedWidth: 56 },
    components: {
      ...start.components,
      RaTopToolbar: { styleOverrides: { root: { '&&': { backgroundColor: 'transparent', paddingTop: 8 } } } },
      RaListToolbar: { styleOverrides: { root: { '&&': { backgroundColor: 'transparent' } } } },
      MuiPaper: { defaultProps: { elevation: 0 } },
      MuiCard: { defaultProps: { variant: 'outlined' } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
    },
  };
}

export const lightTheme = themed(defaultLightTheme, {
  mode: 'light',
  primary: { main: '#0f6b62' },
  secondary: { main: '#0f6b62' },
  background: { default: '#f6f8f7', paper: '#ffffff' },
});

export const darkTheme = themed(defaultDarkTheme, {
  mode: 'dark',
  primary: { main: '#6fd3c5' },
  secondary: { main: '#12312e' },
  background: { default: '#101615', paper: '#18211f' },
});
