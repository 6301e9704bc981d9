/** Environment variables by their names; undefined counts as not set. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The variables that this process was given. No other file of the program reads `process.env`: a variable that was read
 * elsewhere would be in no document, and a misspelt one would not be found.
 */
export const VARIABLES: Variables = process.env;
