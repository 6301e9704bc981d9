import { FIGURES } from './figures.js';
import { FRAME } from './frame.js';
import { LISTS } from './lists.js';
import { OF_ONE } from './one.js';
import type { Place } from './place.js';
import { TROUBLES } from './troubles.js';

/** Every page of the console, with all that can be opened on it. */
export const PLACES: readonly Place[] = [...FIGURES, ...LISTS, ...OF_ONE, ...TROUBLES, ...FRAME];
