import { change } from '@sidetrack/database';
import { storableText } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import type { Arrival } from '../arrival.js';
import { sampleIdOf } from '../quarantine/quarantine-id.js';
import { storableJson } from '../quarantine/storable-json.js';
import type { SampleBucket, SignatureFault } from './sample-bucket.js';

/** A request that was not believed, ready to be kept: its body is cut already. */
export interface Sample {
  readonly arrival: Arrival;
  readonly bucket: SampleBucket;
  /** How long the body was. */
  readonly bodyBytes: number;
}

/** How many samples of a bucket stay: the first ones that came, and the last. What came in between makes room. */
export interface KeptOfBucket {
  readonly first: number;
  readonly last: number;
}

const INSERT = `
  INSERT INTO signature_samples (id, received_at, door, bucket, likelihood, detail, problems, method, target, headers,
                                 raw_body, signature, credentials, cut_from_bytes)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ON CONFLICT (id) DO NOTHING`;

// Near misses have places of their own, and a sample that somebody has handled does not take the place of one that
// waits.
const TRIM = `
  DELETE FROM signature_samples
   WHERE id IN (
     SELECT id
       FROM (SELECT id,
                    row_number() OVER (PARTITION BY state = 'waiting' ORDER BY received_at, id) AS nth,
                    count(*) OVER (PARTITION BY state = 'waiting') AS all_of_them
               FROM signature_samples
              WHERE bucket = $1 AND NOT is_near_miss) AS ranked
      WHERE nth > $2 AND nth <= all_of_them - $3)`;

/** The longest part of a header that is kept: a host, a signature and a content type are shorter. */
const MOST_OF_A_HEADER = 1_000;

/**
 * Keeps a request that was not believed, and removes samples from the middle of its bucket. Gives how many were
 * removed. Nothing about the request is understood here: the private door finds out why its signature does not match.
 */
export async function keepSample(
  pool: Pool,
  { arrival, bucket, bodyBytes }: Sample,
  { first, last }: KeptOfBucket,
): Promise<number> {
  const { request } = arrival;
  const { rawBody } = request;
  const values = [
    sampleIdOf(arrival),
    arrival.receivedAt,
    arrival.route,
    bucket.name,
    bucket.likelihood,
    `${IN_WORDS[bucket.fault]} ${NOT_EXPLAINED}`,
    storableJson([{ pointer: '', detail: PROBLEM[bucket.fault] }]),
    request.method,
    storableText(request.target),
    storableJson(shortened(arrival.headers)),
    rawBody,
    request.signature === null ? null : storableText(request.signature.slice(0, MOST_OF_A_HEADER)),
    request.credentials == null ? null : storableText(request.credentials),
    bodyBytes > rawBody.length ? bodyBytes : null,
  ];
  await change(pool, { text: INSERT, values });
  return change(pool, { text: TRIM, values: [bucket.name, first, last] });
}

const NOT_EXPLAINED = 'Why is found out by the private door, or when somebody looks at it.';

const IN_WORDS: Readonly<Record<SignatureFault, string>> = {
  missing: 'The request has no signature.',
  malformed: 'The signature is not written as a provider writes one.',
  'no-key': 'The account that the request names has no key here.',
  wrong: 'The signature does not match.',
};

const PROBLEM: Readonly<Record<SignatureFault, string>> = {
  missing: 'the signature is missing',
  malformed: 'the signature is malformed',
  'no-key': 'the signature is of an account without key',
  wrong: 'the signature is wrong',
};

const shortened = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.slice(0, MOST_OF_A_HEADER)]));
