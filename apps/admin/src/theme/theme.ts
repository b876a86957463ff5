import type { RaThemeOptions } from 'react-admin'
import { INK, PAPER } from './colours.ts'

/**
 * The fonts that systems bring; nothing is downloaded. English quotation marks want a Latin font first, and
 * the system's own comes after the known ones: on a Chinese computer it is a Chinese one.
 */
const CHINESE =
  '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC"'
const FONTS = {
  ':root': { '--sans': `${CHINESE},system-ui,sans-serif` },
  ':root:lang(en)': {
    '--sans': `"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","Liberation Sans",system-ui,${CHINESE},sans-serif`,
  },
}

/** For the words of the issued text: as it was printed. */
export const SERIF = '"Songti SC","Noto Serif CJK SC","Noto Serif SC","STSong","SimSun",serif'

export const lightTheme = themeFor('light')
export const darkTheme = themeFor('dark')

function themeFor(mode: 'light' | 'dark'): RaThemeOptions {
  const paper = PAPER[mode]
  const dark = mode === 'dark'
  return {
    palette: {
      mode,
      primary: { ...INK[mode], contrastText: dark ? '#10202f' : '#ffffff' },
      secondary: { main: INK[mode].main },
      error: { main: dark ? '#f0938a' : '#a32a20' },
      warning: { main: dark ? '#e9b95c' : '#8a5200' },
      success: { main: dark ? '#86cfa3' : '#1f6d40' },
      info: { main: dark ? '#86c6da' : '#0d5f78' },
      background: { default: paper.ground, paper: paper.sheet },
      text: dark
        ? { primary: '#e9edf1', secondary: '#aab4bf' }
        : { primary: '#1d2733', secondary: '#566270' },
      divider: paper.line,
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: 'var(--sans)',
      fontSize: 15,
      h1: { fontSize: '1.625rem', fontWeight: 700, lineHeight: 1.35, letterSpacing: '0.01em' },
      h2: { fontSize: '1.125rem', fontWeight: 700, lineHeight: 1.5 },
      h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.5 },
      body1: { fontSize: '1rem', lineHeight: 1.7 },
      body2: { fontSize: '0.9375rem', lineHeight: 1.6 },
      caption: { fontSize: '0.875rem', lineHeight: 1.5 },
      button: { fontSize: '0.9375rem', fontWeight: 600, textTransform: 'none' },
    },
    components: componentsFor(mode),
  }
}

function componentsFor(mode: 'light' | 'dark'): NonNullable<RaThemeOptions['components']> {
  const paper = PAPER[mode]
  const focus = {
    outline: `3px solid ${mode === 'dark' ? '#e9b95c' : '#c77b1a'}`,
    outlineOffset: 2,
  }
  return {
    MuiCssBaseline: {
      styleOverrides: {
        ...FONTS,
        html: { scrollPaddingTop: 80 },
        body: { fontVariantNumeric: 'tabular-nums' },
        '#root': { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
        ':focus-visible': focus,
        '@media print': {
          body: { background: '#fff' },
          '#root': { display: 'block', minHeight: 0 },
          '.no-print': { display: 'none !important' },
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
          },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': focus } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { minHeight: 40, paddingInline: 16 }, sizeSmall: { minHeight: 34 } },
    },
    MuiIconButton: { styleOverrides: { root: { minWidth: 40, minHeight: 40 } } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${paper.line}` } } },
    MuiTextField: { defaultProps: { variant: 'outlined', fullWidth: true, size: 'small' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', fullWidth: true, size: 'small' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: paper.sheet },
        input: { minHeight: 27 },
        notchedOutline: { borderColor: mode === 'dark' ? '#5c6875' : '#8b939c' },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, fontSize: '0.875rem' } } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          borderColor: paper.line,
          fontSize: '0.9375rem',
          lineHeight: 1.55,
          padding: '11px 16px',
        },
        sizeSmall: { padding: '7px 16px' },
        head: { color: 'inherit', fontWeight: 600, backgroundColor: paper.sunk },
      },
    },
    MuiTooltip: { defaultProps: { arrow: true } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiAlert: { styleOverrides: { root: { alignItems: 'flex-start', fontSize: '0.9375rem' } } },
  }
}
