import type { Rule } from './rule.js';

/** One word of a list. */
export const isOneOf =
  (known: readonly string[]): Rule =>
  (value) =>
    typeof value === 'string' && known.includes(value) ? null : `is one of ${known.join(', ')}.`;

/** One or several words of a list; the parameter is repeated for several. */
export const areAllOf =
  (known: readonly string[]): Rule =>
  (value) => {
    const unknown = [value].flat().filter((word) => typeof word !== 'string' || !known.includes(word));
    if (unknown.length === 0) return null;
    const shown = unknown.map((word) => JSON.stringify(String(word).slice(0, 64))).join(', ');
    return `does not know ${shown}; known are ${known.join(', ')}. Repeat the parameter for several.`;
  };
