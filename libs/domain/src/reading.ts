/**
 * The result of reading a text of a person or a program: the value, or why the text cannot be read. The reason is the
 * rest of a sentence that begins with the name of the setting or parameter, such as `is one of hour, day.`
 */
export type Reading<Value> =
  { readonly value: Value; readonly refusal?: undefined } | { readonly value?: undefined; readonly refusal: string };
