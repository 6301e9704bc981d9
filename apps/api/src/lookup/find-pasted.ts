import { isSid } from '@sidetrack/domain';
import type { HomeCountry } from '@sidetrack/phone-numbers';
import { chooseMain, findSid, refusedOf, readPastedSid } from '@sidetrack/views';
import type { Choice, FoundResource, FoundSid } from '@sidetrack/views';
import type { Pool } from 'pg';
import { looksLikePhoneNumber } from './looks-like-phone-number.js';
import { isNumber, noSid, notKnown, type NothingFound } from './not-known.js';

export interface Found {
  readonly found: FoundSid;
  readonly main: FoundResource;
}

/**
 * What is known under the SID in a pasted text. A text with several readings means the first reading that is known. The
 * text is reported as a phone number only when nothing is known under it as a SID.
 *
 * @throws a 404 that says what was read, and what there is under it when it only does not fit the choice, or was refused
 */
export async function findPasted(
  database: Pool,
  pasted: string,
  choice: Choice,
  homeCountry: HomeCountry | null,
): Promise<Found> {
  const others: FoundSid[] = [];
  let refused: NothingFound['refused'] = null;
  for (const sid of readingsOf(pasted)) {
    const found = await findSid(database, sid);
    if (found === null) continue;
    const main = chooseMain(found, choice);
    if (main) return { found, main };
    if (found.resources.length > 0) others.push(found);
    const callbacks = refusedOf(found.quarantined, choice.accountSid);
    if (callbacks.length > 0) refused ??= { sid, callbacks };
  }
  const candidates = readPastedSid(pasted);
  const number = others.length > 0 || refused !== null ? null : looksLikePhoneNumber(pasted, homeCountry);
  if (number !== null) throw isNumber(number);
  if (candidates.length === 0) throw noSid();
  throw notKnown({ candidates, choice, others, refused });
}

/** The same as `readPastedSid`, most likely first. A text that is a SID itself is tried before anything else is read. */
function* readingsOf(pasted: string): Generator<string> {
  const isOne = isSid(pasted);
  if (isOne) yield pasted;
  yield* readPastedSid(pasted).slice(isOne ? 1 : 0);
}
