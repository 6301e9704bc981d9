import { connectAsService } from '@sidetrack/database';
import { createSetAside } from '@sidetrack/intake';
import type { Pool } from 'pg';
import { aRejectedCallback } from '../../../libs/intake/spec-support/an-arrival.js';
import { cloneDatabase } from '../../../test/support/clone-database.js';
import { ACCOUNT, messageParams, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import { QUARANTINE_DISCARD } from '../src/quarantine/discard.verb.js';
import { QUARANTINE_LIST } from '../src/quarantine/list.verb.js';
import { QUARANTINE_REPLAY } from '../src/quarantine/replay.verb.js';
import { QUARANTINE_SHOW } from '../src/quarantine/show.verb.js';
import type { GivenOptions } from '../src/frame/option.js';
import type { Verb } from '../src/frame/verb.js';
import { runVerb, type Given } from './run-verb.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A quarantine to put refused callbacks into, and the verbs that work on it. */
export interface QuarantineRig {
  readonly pool: Pool;
  /** The owner's URL. */
  readonly databaseUrl: string;
  readonly variables: () => Record<string, string>;
  readonly list: (options: GivenOptions, given?: Given) => Promise<Said>;
  readonly show: (id: string, options: GivenOptions, given?: Given) => Promise<Said>;
  readonly replay: (ids: readonly string[], options: GivenOptions, given?: Given) => Promise<Said>;
  readonly discard: (ids: readonly string[], options: GivenOptions) => Promise<Said>;
  readonly setAside: (...given: Parameters<typeof aRejectedCallback>) => Promise<string>;
  /** One that no replay can make an event of. */
  readonly setAsideOdd: (sid: string) => Promise<string>;
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openQuarantineRig(): Promise<QuarantineRig> {
  const database = await cloneDatabase();
  const pool = connectAsService(database.apiUrl, { max: 1 });
  const variables = (): Record<string, string> => ({
    DATABASE_URL: database.url,
    SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
    PUBLIC_URL,
  });
  const said = async (
    verb: Pick<Verb, 'answer'>,
    operands: readonly string[],
    options: GivenOptions,
    given: Given = {},
  ): Promise<Said> => {
    const { exitCode: code, ...heard } = await runVerb(verb, options, variables(), { operands, ...given });
    return { code, ...heard };
  };
  const setAside: QuarantineRig['setAside'] = (...given) => createSetAside(pool)(aRejectedCallback(...given));
  return {
    pool,
    databaseUrl: database.url,
    variables,
    list: (options, given) => said(QUARANTINE_LIST, [], options, given),
    show: (id, options, given) => said(QUARANTINE_SHOW, [id], options, given),
    replay: (ids, options, given) => said(QUARANTINE_REPLAY, ids, options, given),
    discard: (ids, options) => said(QUARANTINE_DISCARD, ids, options),
    setAside,
    setAsideOdd: (sid) => setAside(sid, {}, messageParams(sid, 'no word')),
    empty: async () => {
      await pool.query('DELETE FROM quarantine');
      await pool.query('DELETE FROM signature_samples');
    },
    close: async () => {
      await pool.end();
      await database.close();
    },
  };
}
