import { flag } from '../frame/option.js';

/** Prints JSON for programs instead of text for people. */
export const json = flag('--json', 'print the result as one JSON object');
