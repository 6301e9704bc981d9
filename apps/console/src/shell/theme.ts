import { createTheme } from '@mantine/core';

/** The look of everything. White on shade 9, and shade 9 on white, keep a contrast of 4.5 to 1; on shade 8 white has 4.3. */
export const theme = createTheme({
  primaryColor: 'cyan',
  primaryShade: 9,
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
});
