/** What every small form that opens below its button has in common: the focus stays in it, and goes back afterwards. */
export const FORM_POPOVER = {
  shadow: 'md',
  transitionProps: { duration: 0 },
  trapFocus: true,
  returnFocus: true,
  withArrow: true,
} as const;
