import { type Draws, drawInt, drawOne } from '../draws/draw.js';
import { drawNumber } from '../lives/phone-numbers.js';

/** The countries in which the customers' recipients live. */
export type Country = 'US' | 'GB' | 'DE' | 'FR' | 'SE' | 'AU';

/** A prefix, and the reserved numbers after this prefix. */
interface Range {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  readonly digits: number;
}

/** Numbers that the countries' regulators reserve for films and books. They reach nobody. */
const RANGES: Readonly<Record<Exclude<Country, 'US'>, readonly [Range, ...Range[]]>> = {
  GB: [
    { prefix: '+442079460', from: 0, to: 999, digits: 3 },
    { prefix: '+441134960', from: 0, to: 999, digits: 3 },
    { prefix: '+441614960', from: 0, to: 999, digits: 3 },
  ],
  DE: [
    { prefix: '+4917139200', from: 0, to: 99, digits: 2 },
    { prefix: '+49176040690', from: 0, to: 99, digits: 2 },
    { prefix: '+493023125', from: 0, to: 999, digits: 3 },
  ],
  FR: [{ prefix: '+3363998', from: 0, to: 9_999, digits: 4 }],
  SE: [{ prefix: '+46701740', from: 605, to: 699, digits: 3 }],
  AU: [
    { prefix: '+6125550', from: 0, to: 9_999, digits: 4 },
    { prefix: '+6127010', from: 0, to: 9_999, digits: 4 },
  ],
};

/** A made-up number in that country. It belongs to nobody. */
export function drawNumberIn(draws: Draws, country: Country): string {
  if (country === 'US') return drawNumber(draws);
  const { prefix, from, to, digits } = drawOne(draws, RANGES[country]);
  return prefix + String(drawInt(draws, from, to)).padStart(digits, '0');
}
