import type { OfNumber } from './use-number';

/** Whether something went to a number, came from it, or both, as a call to oneself does. */
export type Way = 'to' | 'from' | 'both';

/** Of a recording null: it goes to nobody. Addresses are compared as the API finds them, in any channel and spelling. */
export function wayOf(one: OfNumber, number: string): Way | null {
  if (one.kind === 'recording') return null;
  const [isTo, isFrom] = [isSame(one.to, number), isSame(one.from, number)];
  if (isTo && isFrom) return 'both';
  if (isTo || isFrom) return isTo ? 'to' : 'from';
  return one.direction === 'inbound' ? 'from' : 'to';
}

const isSame = (address: string | null, number: string): boolean =>
  address !== null && plain(address) === plain(number);

/** Digits alone where it is a number; else the address behind its scheme. */
function plain(address: string): string {
  const bare = address.slice(address.indexOf(':') + 1).toLowerCase();
  return /[a-z@]/.test(bare) ? bare.trim() : bare.replaceAll(/\D/g, '');
}
