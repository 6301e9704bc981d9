const IN_QUOTES = /^(?:"[^]*"|'[^]*'|`[^]*`|“[^]*”|‘[^]*’|["'`])$/;

/** Whether a value was given with the quotes of a shell around it, as a file of variables that no shell reads keeps them. */
export const isInQuotes = (text: string): boolean => IN_QUOTES.test(text);

const WORDS_TO_REPLACE =
  /^(?:account ?sid|project ?id|signing[ _-]?keys?|change[ _-]?(?:me|it|this)|replace[ _-]?(?:me|this)|your[ _-].+|to[ _-]?do|placeholder|(?:PSK_|PT)?x{4,}|\*{2,})$/i;

/**
 * Whether a name or a secret is still what an example prints where one's own belongs: `<Signing Key>`, `PSK_…`,
 * `accountSid`, `changeme`. Whoever reads the example has the secret, and the provider signs with another one.
 */
export const isPlaceholder = (text: string): boolean =>
  /<[^<>]*>|…|\.{3}$/.test(text) || WORDS_TO_REPLACE.test(text.trim());
