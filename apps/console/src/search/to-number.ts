/** Digits as people write numbers; letters make it something else. */
const NUMBER = /^\+?[\d\s().-]{7,24}$/;

export const isNumber = (text: string): boolean => NUMBER.test(text);

/** As the provider writes it: `+` and digits. */
export const toNumber = (text: string): string =>
  `${text.trim().startsWith('+') ? '+' : ''}${text.replaceAll(/\D/g, '')}`;
