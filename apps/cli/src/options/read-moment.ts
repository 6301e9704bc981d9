import { readMoment as readMomentOf } from '@sidetrack/views';
import { WrongOption, type Reader } from '../frame/option.js';

export const readMoment: Reader<Date> = (text, askedAt) => {
  const { value, refusal } = readMomentOf(text, askedAt);
  return refusal === undefined ? value : new WrongOption(refusal);
};
