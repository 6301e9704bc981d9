const LONGEST_SHOWN = 60;

/** A value that is not a secret, as a refusal repeats it: in quotes, on one line, and cut to a limited length. */
export const showValue = (text: string): string =>
  JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
