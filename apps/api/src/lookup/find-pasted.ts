import { notFound } from '@sidetrack/door';
import { chooseMain, findSid, readPastedSid, type Choice, type FoundResource, type FoundSid } from '@sidetrack/views';
import type { Pool } from 'pg';

export interface Found {
  readonly found: FoundSid;
  readonly main: FoundResource;
}

/**
 * What is known under the SID in a pasted text. Of several readings the first that is known is meant.
 *
 * @throws a 404 that says what was read, and what there is under it when it only does not fit the choice
 */
export async function findPasted(database: Pool, pasted: string, choice: Choice): Promise<Found> {
  const candidates = readPastedSid(pasted);
  if (candidates.length === 0) {
    throw notFound('There is no SID in this: a SID is 1 to 64 letters, digits, "-" or "_".');
  }
  const others: FoundSid[] = [];
  for (const sid of candidates) {
    const found = await findSid(database, sid);
    const main = found && chooseMain(found, choice);
    if (main) return { found, main };
    if (found) others.push(found);
  }
  throw notFound(explain(candidates, choice, others));
}

function explain(candidates: readonly string[], choice: Choice, others: readonly FoundSid[]): string {
  const [first, ...rest] = candidates;
  const { kind = 'resource', accountSid } = choice;
  const sought = accountSid === undefined ? kind : `${kind} of account ${accountSid}`;
  const known = others.flatMap(({ sid, resources }) =>
    resources.map((one) => `${sid} as a ${one.kind} of account ${one.row.accountSid}`),
  );
  if (known.length > 0) return `${first} is not known as a ${sought}; known is ${known.join(', ')}.`;
  const alsoTried = rest.length === 0 ? '' : ` (also tried: ${rest.join(', ')})`;
  return `No callback about ${first} has come in${alsoTried}.`;
}
