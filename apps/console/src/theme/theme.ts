import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Greys with a little of the accent's blue in them. */
const GRAY: MantineColorsTuple = [
  '#f5f7f8',
  '#eceff1',
  '#dfe4e7',
  '#d5dbdf',
  '#c3cbd1',
  '#97a2aa',
  '#727e87',
  '#56616a',
  '#3b464e',
  '#1f2930',
];

/** From text down to what lies deepest. Shade 7 is the page, shade 6 what stands out from it. */
const DARK: MantineColorsTuple = [
  '#d8dee3',
  '#b3bcc4',
  '#8a959e',
  '#5f6b75',
  '#3d4850',
  '#2d363d',
  '#222a30',
  '#181e23',
  '#12171b',
  '#0d1114',
];

/** The accent: what can be clicked. White on shade 7 and on shade 6 has a contrast of more than 5 to 1. */
const TRACK: MantineColorsTuple = [
  '#e2f1f4',
  '#cbe5ea',
  '#9fcfd8',
  '#6ecbdd',
  '#4a97a5',
  '#2d8394',
  '#1a7486',
  '#0b5c6e',
  '#094d5d',
  '#073e4b',
];

/** What stands in until ours are there is made as wide and as high as they are, where the system has it. */
const SANS =
  '"Sidetrack Sans", "Sidetrack Sans Fallback", system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';
const MONO = '"Sidetrack Mono", "Sidetrack Mono Fallback", ui-monospace, Menlo, Consolas, monospace';

/** The look of all components. docs/design.md says why it is as it is. */
export const theme = createTheme({
  colors: { gray: GRAY, dark: DARK, track: TRACK },
  primaryColor: 'track',
  primaryShade: { light: 7, dark: 6 },
  black: '#17222a',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.45', xl: '1.4' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.25' },
      h3: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h4: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h5: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '0.125rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1.5rem' },
  defaultRadius: 'sm',
  // The list itself scrolls (base.css): a part of it that scrolls would have to be reached by Tab.
  components: {
    Select: { defaultProps: { withScrollArea: false } },
    MultiSelect: { defaultProps: { withScrollArea: false } },
  },
});

/** Mantine's greys for small print have too little contrast: less than 4.5 to 1. Links have the accent in both themes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-anchor': 'var(--sidetrack-accent)',
    '--mantine-color-red-outline': 'var(--sidetrack-bad)',
    '--mantine-color-dimmed': '#55606a',
    '--mantine-color-placeholder': '#67717a',
  },
  dark: {
    '--mantine-color-anchor': 'var(--sidetrack-accent)',
    '--mantine-color-red-outline': 'var(--sidetrack-bad)',
    '--mantine-color-dimmed': '#aab3bb',
    '--mantine-color-placeholder': '#98a2ab',
  },
});
