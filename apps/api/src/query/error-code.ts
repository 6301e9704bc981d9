import { one, type Parameter } from './parameter.js';

/** There is no complete list of error codes, so any code is accepted. */
export const isErrorCode = (text: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(text);

/** One error code of messages. */
export const errorCode: Parameter<string | undefined> = one(
  { description: "Only messages with this of the provider's error codes.", example: '30003' },
  (text) => (isErrorCode(text) ? { value: text } : { refusal: 'is a code such as 30003.' }),
);
