const IN_QUOTES = /^(?:"[^]*"|'[^]*'|`[^]*`|“[^]*”|‘[^]*’|["'`])$/;

/** Whether a value has the quotes of a shell around it. A file of variables that no shell reads keeps such quotes. */
export const isInQuotes = (text: string): boolean => IN_QUOTES.test(text);

const WORDS_TO_REPLACE =
  /^(?:account ?sid|project ?id|signing[ _-]?keys?|change[ _-]?(?:me|it|this)|replace[ _-]?(?:me|this)|your[ _-].+|to[ _-]?do|placeholder|(?:PSK_|PT)?x{4,}|\*{2,})$/i;

/**
 * Whether a name or a secret is still the placeholder of an example: `<Signing Key>`, `PSK_…`, `accountSid`,
 * `changeme`. Every reader of the example knows the placeholder, and the provider signs with another key.
 */
export const isPlaceholder = (text: string): boolean =>
  /<[^<>]*>|…|\.{3}$/.test(text) || WORDS_TO_REPLACE.test(text.trim());
