import { createTheme } from '@mantine/core';

/** The look of everything. Shade 8 on white, and white on it, keep a contrast of 4.5 to 1. */
export const theme = createTheme({
  primaryColor: 'cyan',
  primaryShade: { light: 9, dark: 8 },
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
});
