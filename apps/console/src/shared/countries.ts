import { countryName } from './country-name';

/** Every country that a number can belong to, by ISO 3166, as the API's filter takes it. */
const CODES =
  'AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG ' +
  'CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI ' +
  'GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA ' +
  'LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO ' +
  'NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST ' +
  'SV SX SY SZ TA TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

export interface Country {
  /** ISO 3166. */
  readonly code: string;
  readonly name: string;
}

/** What people write for countries whose name is longer. */
const ALIASES: Readonly<Record<string, string>> = { uk: 'GB', england: 'GB', britain: 'GB', usa: 'US', america: 'US' };

interface Known {
  /** By their names. */
  readonly all: readonly Country[];
  readonly byCode: ReadonlyMap<string, Country>;
  /** By what is left of their names without signs. */
  readonly byName: ReadonlyMap<string, Country>;
}

let known: Known | undefined;

/** The browser knows the names. They are looked up once, when somebody needs them. */
function knownCountries(): Known {
  if (known !== undefined) return known;
  const all = CODES.split(' ')
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  known = {
    all,
    byCode: new Map(all.map((country) => [country.code, country])),
    byName: new Map(all.map((country) => [plain(country.name), country])),
  };
  return known;
}

export const countries = (): readonly Country[] => knownCountries().all;

/**
 * The country that a text names, by its name or its code. Two letters in a sentence may be a word, so there a code has
 * to be written in capitals.
 */
export function readCountry(text: string, { isAlone }: { readonly isAlone: boolean }): Country | undefined {
  const { byCode, byName } = knownCountries();
  const sought = plain(text);
  return byCode.get(ALIASES[sought] ?? (isAlone ? text.toUpperCase() : text)) ?? byName.get(sought);
}

/** The countries of which a word of the name begins so, those whose name begins so first. */
export function countriesLike(text: string): readonly Country[] {
  const sought = plain(text);
  if (sought.length < 2) return [];
  const like = [...knownCountries().byName].filter(([name]) => ` ${name}`.includes(` ${sought}`));
  return like
    .toSorted(([one], [other]) => Number(other.startsWith(sought)) - Number(one.startsWith(sought)))
    .map(([, country]) => country);
}

/** Without capitals, accents and signs: `Côte d’Ivoire` as `cote divoire`. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .trim();
