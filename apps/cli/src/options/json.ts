import { flag } from '../frame/option.js';

/** For programs, in place of the words for people. */
export const json = flag('--json', 'print the result as one JSON object');
