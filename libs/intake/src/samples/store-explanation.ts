import { change } from '@sidetrack/database';
import { storableText, type SignatureExplanation } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import { storableJson } from '../quarantine/storable-json.js';

/** How many near misses of one route, one finding and one key stay: the first ones that came, and the last. */
const FIRST = 1;
const LAST = 8;

const STORE = `
  UPDATE signature_samples
     SET explanation = $2, detail = $3, is_near_miss = $4
   WHERE id = $1 AND explanation IS NULL`;

// The number of near misses is bounded too: whoever has got hold of one genuine request can send it again in many ways.
const TRIM = `
  DELETE FROM signature_samples
   WHERE id IN (
     SELECT id
       FROM (SELECT id,
                    row_number() OVER same AS nth,
                    count(*) OVER (same ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS all_of_them
               FROM signature_samples
              WHERE is_near_miss
             WINDOW same AS (PARTITION BY door, state = 'waiting', explanation->>'finding', explanation->>'keyId'
                                 ORDER BY received_at, id)) AS ranked
      WHERE nth > ${FIRST} AND nth <= all_of_them - ${LAST})`;

/**
 * Notes why the signature of a sample does not match, unless that is noted already. Where one of our keys has signed
 * something similar, the sample moves to a reserved place. No stranger can take such a place, since no stranger can
 * make a signature that matches anything. Gives how many near misses made room for this one.
 */
export async function storeExplanation(pool: Pool, id: string, explanation: SignatureExplanation): Promise<number> {
  const isNearMiss = explanation.keyId !== null;
  const values = [id, storableJson(explanation), storableText(explanation.detail), isNearMiss];
  await change(pool, { text: STORE, values });
  return isNearMiss ? change(pool, { text: TRIM }) : 0;
}
