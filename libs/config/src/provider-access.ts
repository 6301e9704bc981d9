import { isSid, isUuid } from '@sidetrack/domain';
import { isInQuotes, isPlaceholder } from './left-as-printed.js';
import { PROVIDER_ACCESS_FORM, readProviderUrl, type ProviderUrl } from './provider-url.js';

/** How the REST API of a provider is asked about one account. */
export interface ProviderAccessEntry extends ProviderUrl {
  readonly accountSid: string;
}

/**
 * Reads `accountSid=https://user:secret@host[/base][?dialect=…]`, comma separated, or gives a sentence that goes on after
 * the variable's name and says which entry cannot be read. It repeats no part of an entry: in a URL that is read wrongly
 * any part may be the secret.
 */
export function parseProviderAccess(text: string): ProviderAccessEntry[] | string {
  const entries: ProviderAccessEntry[] = [];
  for (const [index, entry] of text.split(',').entries()) {
    const reading = readEntry(entry.trim());
    if (typeof reading === 'string') return `entry ${index + 1} ${reading}`;
    const earlier = entries.findIndex(({ accountSid }) => isSameAccount(accountSid, reading.accountSid));
    if (earlier !== -1) return `entries ${earlier + 1} and ${index + 1} are of the same account: leave one out`;
    entries.push(reading);
  }
  return entries;
}

/** The accounts of SignalWire are UUIDs, which people write in letters of either size. */
const isSameAccount = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Rows are found by the account as callbacks name it. SignalWire's write a UUID in small letters. */
function asCallbacksHaveIt(accountSid: string): string {
  const small = accountSid.toLowerCase();
  return isUuid(small) ? small : accountSid;
}

function readEntry(entry: string): ProviderAccessEntry | string {
  const separator = entry.indexOf('=');
  const [accountSid, text] = [entry.slice(0, separator).trim(), entry.slice(separator + 1).trim()];
  // The first "=" of a URL without an account before it is that of its query.
  if (separator === -1 || accountSid.includes('://'))
    return `has no account before a "=": it is written ${PROVIDER_ACCESS_FORM}`;
  if (isInQuotes(accountSid) || isInQuotes(text))
    return 'has quotes around a side, which count as part of it: leave them out';
  if (isPlaceholder(accountSid)) return 'has a placeholder before its "=": put your own account there';
  if (accountSid === '*' || !isSid(accountSid)) return 'does not begin with an account: each is asked about by itself';
  const url = readProviderUrl(text);
  return typeof url === 'string' ? url : { accountSid: asCallbacksHaveIt(accountSid), ...url };
}
