import { ADVISORY_LOCKS, ask, asOnlyOne } from '@sidetrack/database';
import type { CallbackRequest, SignatureExplanation } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import { readId, type Quarantined } from '../quarantine/quarantined.js';
import { findQuarantined } from '../quarantine/read-quarantine.js';
import { requestOf } from '../quarantine/request-of.js';
import { storeExplanation } from './store-explanation.js';

/** Finds out why a request is not believed, within a time of its own. The public door does not do this. */
export type ExplainSample = (
  request: CallbackRequest,
  headers: Readonly<Record<string, string>>,
) => Promise<SignatureExplanation>;

export interface SampleExplainerOptions {
  readonly pool: Pool;
  readonly explain: ExplainSample;
  /** Told how many near misses made room for others. */
  readonly onEvicted?: (samples: number) => void;
  /** A clock that only goes forward, in milliseconds. */
  readonly now?: () => number;
}

export interface SampleExplainer {
  /** Explains those of these entries that are samples without an explanation, as far as the time allows. */
  readonly explain: (ids: readonly string[], withinMs: number) => Promise<void>;
  /**
   * The same for samples that nobody has asked for yet, first those that are likeliest from the provider. Of several
   * processes one does it at a time: each explanation costs up to a second of computing. Gives how many samples it has
   * looked at.
   */
  readonly explainNext: (withinMs: number) => Promise<number>;
}

const THESE = `SELECT id FROM signature_samples WHERE id = ANY ($1::uuid[]) AND explanation IS NULL`;

/** It ends by itself, when its time is up. */
const NEVER = new AbortController().signal;

/** Read at once: so many bodies of 16 KiB are in memory. */
const AT_ONCE = 50;

const NEXT = `
  SELECT id FROM signature_samples WHERE explanation IS NULL
   ORDER BY likelihood DESC, received_at DESC LIMIT ${AT_ONCE}`;

/**
 * Explains samples when they are asked for. What one explanation found is kept with its sample, so that each is computed
 * once; the same sample asked for twice at once is computed once as well. Rejects with the database's error.
 */
export function createSampleExplainer(options: SampleExplainerOptions): SampleExplainer {
  const { pool, explain, onEvicted, now = () => performance.now() } = options;
  const running = new Map<string, Promise<void>>();

  const explainOne = async (id: string): Promise<void> => {
    const entry = await findQuarantined(pool, id);
    if (entry === null) return;
    const explanation = await explain(requestOf(entry), entry.headers).catch(givenUp);
    const evicted = await storeExplanation(pool, id, entry.isCut ? ofCut(explanation, entry) : explanation);
    if (evicted > 0) onEvicted?.(evicted);
  };
  const explainOnce = (id: string): Promise<void> => {
    const started = running.get(id) ?? explainOne(id).finally(() => running.delete(id));
    running.set(id, started);
    return started;
  };
  const explainAll = async (ids: readonly string[], withinMs: number): Promise<number> => {
    const end = now() + withinMs;
    let done = 0;
    for (const id of ids) {
      if (done > 0 && now() >= end) break;
      await explainOnce(id);
      done += 1;
    }
    return done;
  };
  const idsOf = (text: string, values: unknown[]): Promise<string[]> => ask(pool, { text, values }, readId);
  return {
    explain: async (ids, withinMs) => void (await explainAll(await idsOf(THESE, [ids]), withinMs)),
    explainNext: async (withinMs) => {
      const next = (): Promise<string[]> => idsOf(NEXT, []);
      // Most often there is none, and nothing to take a lock for.
      if ((await next()).length === 0) return 0;
      const explained = await asOnlyOne(pool, ADVISORY_LOCKS.explainSamples, NEVER, async () =>
        explainAll(await next(), withinMs),
      );
      return explained ?? 0;
    },
  };
}

/** The explanation of this sample would fail again, and must not keep the other samples from being explained. */
function givenUp(error: unknown): SignatureExplanation {
  const kind = error instanceof Error ? error.name : 'unknown';
  const detail = `Why its signature does not match could not be found out: looking for it failed (${kind}).`;
  return { finding: 'unfinished', detail, triedUrls: [], triedKeys: [], keyId: null, signedUrl: null, attempts: 0 };
}

/** A finding that only the whole body can show must not be told of a sample whose body was cut. */
function ofCut(explanation: SignatureExplanation, { rawBody, bodyBytes }: Quarantined): SignatureExplanation {
  const { finding, keyId } = explanation;
  if (keyId !== null || finding === 'missing' || finding === 'malformed') return explanation;
  const detail =
    `Only the first ${rawBody.length} of its ${bodyBytes} bytes of body are kept, so it cannot be told for which URL and ` +
    'with which key it is signed. Shorter callbacks of the same sender tell.';
  return { ...explanation, finding: 'nothing', detail };
}
