import { createTheme } from '@mantine/core';

/**
 * The look of all components. White on shade 9, and shade 9 on white, have a contrast of 4.5 to 1. White on shade 8 has
 * only 4.3.
 */
export const theme = createTheme({
  primaryColor: 'cyan',
  primaryShade: 9,
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
});
