import { slipsBetween } from './resemblance.js';
import { fileVariableOf, SECRETS } from './secret-files.js';
import type { Variables } from './variables.js';

/** How many slips a name may have and still be recognised by its other words. */
const MOST_SLIPS = 2;

/** The name of the product. Some people write it before each setting. */
const OWN_PREFIX = /^SIDETRACK_/;

/**
 * The first variable that must be meant for a known setting but has another name, in words that state both names; null
 * when there is none. The variable's value is not repeated, since it may be a secret.
 *
 * An environment is full of variables of other programs, and none of them may stop a start. So the names are compared
 * word by word, short words strictly. A known name that is set was not misspelt elsewhere. A name of a single word
 * (HOST) resembles too many others.
 */
export function refuseMisspelt(variables: Variables, known: readonly string[]): string | null {
  const missing = known.filter((name) => !isGiven(name, variables));
  for (const [name, value] of Object.entries(variables)) {
    if (!isSet(value) || known.includes(name) || !isPlainName(name) || isServiceLink(value)) continue;
    const meant = findMeant(name.toUpperCase().replaceAll(/[.-]/g, '_'), missing);
    if (meant === null) {
      const unread = settingOfUnreadFile(name, missing);
      if (unread === null) continue;
      return `${name} is no setting: ${unread} is no secret and is read from no file; set ${unread} itself`;
    }
    return (
      `${name} is no setting, and ${meant}, which it resembles, is not set: rename it to ${meant}; where it belongs to ` +
      `another program, unset it for this one or set ${meant} too`
    );
  }
  return null;
}

const isSet = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/** A secret that is given in a file counts as given; a file's name counts as given when the secret itself is. */
function isGiven(name: string, variables: Variables): boolean {
  const secret = SECRETS.find((one) => one === name || fileVariableOf(one) === name);
  const names = secret === undefined ? [name] : [secret, fileVariableOf(secret)];
  return names.some((one) => isSet(variables[one]));
}

/** `PUBLIC_URL_FILE` would be ignored silently. The file of a single word (HOST_FILE) may belong to any program. */
function settingOfUnreadFile(name: string, missing: readonly string[]): string | null {
  const [, setting = ''] = /^(.+)_FILE$/.exec(name) ?? [];
  return wordsOf(setting).length > 1 && missing.includes(setting) ? setting : null;
}

const isPlainName = (name: string): boolean => /^[A-Za-z0-9_.-]{1,100}$/.test(name);

/**
 * The variables that Kubernetes and Docker set for each service that a container could reach:
 * `SIDETRACK_API_PORT=tcp://10.0.0.1:3001`.
 */
const isServiceLink = (value: string): boolean => /^(?:tcp|udp|sctp):\/\//i.test(value);

function findMeant(name: string, missing: readonly string[]): string | null {
  const bare = name.replace(OWN_PREFIX, '');
  if (bare !== name && missing.includes(bare)) return bare;
  let nearest: { readonly known: string; readonly slips: number } | null = null;
  for (const known of missing) {
    const slips = slipsOfName(bare, known);
    if (slips !== null && slips <= MOST_SLIPS && (nearest === null || slips < nearest.slips))
      nearest = { known, slips };
  }
  return nearest?.known ?? null;
}

function slipsOfName(name: string, known: string): number | null {
  const words = wordsOf(name);
  const knownWords = wordsOf(known);
  if (knownWords.length < 2) return null;
  if (words.join('') === knownWords.join('')) return 0;
  if (words.length !== knownWords.length) return null;
  let sum = 0;
  for (const [index, word] of words.entries()) {
    const slips = slipsBetween(word, knownWords[index]!);
    if (slips === null) return null;
    sum += slips;
  }
  return sum;
}

const wordsOf = (name: string): string[] => name.split('_').filter((word) => word !== '');
