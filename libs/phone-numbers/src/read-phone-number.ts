import type { HomeCountry } from './home-country.js';
import type { NumberQuestion } from './number-question.js';
import { readE164 } from './read-e164.js';
import { toPlainText } from './to-plain-text.js';

/** Longer texts are not addresses that anything was sent to. The library reads no more than 250 characters. */
const MAX_LENGTH = 512;
const MAX_SPELLINGS = 5;
/** A picture may be the whole name of a sender, but signs alone are not a name. */
const OF_AN_ADDRESS = /[\p{L}\p{N}\p{So}]/u;

/** What people put before a number, as a link or a label. No address is stored in this form, so any channel will do. */
const BEFORE_ANY_NUMBER = /^ ?(?:tel|callto|sms|mms|phone|number|mobile|cell|fax|from|to):/i;
/** Behind these schemes come names and ids. They may consist of digits and still are not numbers. */
const NAMES_FOLLOW = new Set(['sip', 'sips', 'client', 'messenger', 'sim', 'conference']);
const SCHEME = /^ ?([a-z][a-z0-9+.-]{0,63}):(.*)$/i;

/**
 * What a person may have meant by a text that stands for an address: a phone number in any of the ways in which people
 * write and paste them, or anything else, exactly as it stands.
 *
 * Providers do not all write E.164 (`622100000001`), and a `+` that nobody escaped has been stored as a blank, so a
 * number is asked for in each of its spellings. A number only has to be possible: `+1 555 010 0001` belongs to nobody,
 * and callbacks carry it.
 *
 * @param homeCountry how numbers without a country code are read; without one they are read as they stand
 * @returns null for what cannot be an address: nothing but blanks and punctuation, or longer than any
 */
export function readPhoneNumber(text: string, homeCountry: HomeCountry | null): NumberQuestion | null {
  if (text.length > MAX_LENGTH || !OF_AN_ADDRESS.test(text)) return null;
  const plain = toPlainText(text);
  if (BEFORE_ANY_NUMBER.test(plain)) {
    const rest = plain.replace(BEFORE_ANY_NUMBER, '');
    // `To: whatsapp:+44…`, as a log writes it.
    const [, name, address] = SCHEME.exec(rest) ?? [];
    if (name !== undefined && address !== undefined) return askInScheme(rest.trim(), name, address, homeCountry);
    if (/\p{Nd}/u.test(rest)) return ask(text, null, rest, rest.trim(), homeCountry);
  }
  const [, scheme, address] = SCHEME.exec(plain) ?? [];
  if (scheme !== undefined && address !== undefined) return askInScheme(text, scheme, address, homeCountry);
  const colon = text.indexOf(':');
  const number = readE164(plain, homeCountry);
  // A colon that ends no scheme is still stored like a scheme's: the address is the text behind the colon.
  if (colon >= 0 && number === null) {
    const behind = text.slice(colon + 1);
    return { written: text, scheme: text.slice(0, colon).toLowerCase(), spellings: [behind], number };
  }
  return ask(text, null, plain, text, homeCountry);
}

function askInScheme(text: string, scheme: string, address: string, homeCountry: HomeCountry | null): NumberQuestion {
  const name = scheme.toLowerCase();
  const written = text.slice(text.indexOf(':') + 1);
  // Behind a scheme comes a number or a name. No part of a name with digits is taken for a number.
  const isNumber = !NAMES_FOLLOW.has(name) && !/\p{L}/u.test(address);
  if (isNumber) return ask(text, name, address, written, homeCountry);
  return { written: text, scheme: name, spellings: [...new Set([written, address.trim()])], number: null };
}

function ask(
  text: string,
  scheme: string | null,
  readable: string,
  written: string,
  homeCountry: HomeCountry | null,
): NumberQuestion {
  const number = readE164(readable, homeCountry);
  const digits = number?.slice(1);
  const squeezed = /\p{L}/u.test(readable) ? readable.trim() : readable.replaceAll(/[^\d+*#]/g, '');
  const spellings = [written, ...(number === null ? [] : [number, digits!, ` ${digits}`]), squeezed];
  const distinct = [...new Set(spellings)].filter((one) => one !== '' || one === written).slice(0, MAX_SPELLINGS);
  return { written: text, scheme, spellings: distinct, number };
}
