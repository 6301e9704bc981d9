/**
 * What a text of a person or of a program was read as; or why it cannot be: the rest of a sentence that begins with the
 * name of what it was given for, such as `is one of hour, day.`
 */
export type Reading<Value> =
  { readonly value: Value; readonly refusal?: undefined } | { readonly value?: undefined; readonly refusal: string };
