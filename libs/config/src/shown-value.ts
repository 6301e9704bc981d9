const LONGEST_SHOWN = 60;

/** A value that is nobody's secret, as a refusal repeats it: in quotes, on one line, and not at any length. */
export const showValue = (text: string): string =>
  JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
