import { parseDuration } from '@sidetrack/domain';
import { WrongOption, type Reader } from '../frame/option.js';
import { wholeNumber } from '../options/whole-number.js';
import { readShare } from './read-share.js';

const DAY_MS = 86_400_000;
const MOST_DAYS = 90;

export const rate: Reader<number> = (text) =>
  /^\d{1,7}(\.\d{1,3})?$/.test(text) && Number(text) > 0 && Number(text) <= 1_000_000
    ? Number(text)
    : new WrongOption('is not a number of callbacks a second above 0 and up to 1000000');

/** How far a callback may move from its place in the order. Without a number, a callback may move anywhere. */
export const places: Reader<number | boolean> = (text, askedAt) =>
  text === 'true'
    ? true
    : wholeNumber(1, 1_000_000, 'a whole number of places', ' (or nothing, for no order at all)')(text, askedAt);

export const share: Reader<number> = (text) =>
  readShare(text) ??
  new WrongOption(
    'is not a share: write a percentage from 0% to 100% such as 5%, or a fraction from 0 to 1 such as 0.05',
  );

export const baseUrl: Reader<string> = (text) =>
  /^https?:\/\/[^/?#\s][^?#\s]*$/i.test(text) && URL.canParse(text)
    ? text
    : new WrongOption('is not a base URL such as http://127.0.0.1:3000, without query or fragment');

/**
 * The time needs its zone: without a zone, the text would mean another time on another machine, and the run could not
 * be repeated.
 */
export const time: Reader<Date> = (text) => {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? new Date(text)
    : null;
  return at === null || Number.isNaN(at.getTime()) ? new WrongOption('is not a time such as 2026-03-01T08:00:00Z') : at;
};

export const days: Reader<number> = (text) => {
  const number = (parseDuration(text) ?? 0) / DAY_MS;
  return Number.isInteger(number) && number >= 1 && number <= MOST_DAYS
    ? number
    : new WrongOption(`is not a number of days from 1d to ${MOST_DAYS}d, such as 30d`);
};
