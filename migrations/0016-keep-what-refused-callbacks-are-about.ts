import { parse } from 'node:querystring';
import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import { tellWalked, type Step } from './step.js';

/**
 * A refused callback is found by the SIDs that it names, so that no answer about a SID denies it. Only authentic ones
 * are: a sample of what was not believed could name any SID that a stranger likes. Entries that are there already are
 * read once more for it.
 */
export class KeepWhatRefusedCallbacksAreAbout1700000000016 implements Step {
  readonly name = 'KeepWhatRefusedCallbacksAreAbout1700000000016';
  readonly walks = ['quarantine'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `ALTER TABLE quarantine
         ADD COLUMN sids text[] COLLATE "C" NOT NULL DEFAULT '{}',
         ADD COLUMN account_sid text COLLATE "C",
         ADD COLUMN status text COLLATE "C",
         ADD CONSTRAINT quarantine_sids_check CHECK (reason <> 'signature' OR sids = '{}')`,
    ]);
    await readEntries(queryRunner);
    await runStatements(queryRunner, [
      // What waits in a list for its turn would be gone through by every look-up; entries are few, so none waits.
      'CREATE INDEX quarantine_by_sid ON quarantine USING gin (sids) WITH (fastupdate = off)',
    ]);
  }

  down = refuseToRevert;
}

interface Entry {
  readonly id: string;
  readonly door: keyof typeof STATUS_NAMES;
  readonly method: string;
  readonly target: string;
  readonly content_type: string | null;
  readonly raw_body: Buffer;
}

/** So many bodies of 64 KiB are in memory at once. */
const AT_ONCE = 200;

const NEXT = `
  SELECT id, door, method, target, headers->>'content-type' AS content_type, raw_body
    FROM quarantine
   WHERE reason <> 'signature' AND ($1::uuid IS NULL OR id > $1)
   ORDER BY id
   LIMIT ${AT_ONCE}`;

async function readEntries(queryRunner: QueryRunner): Promise<void> {
  let last: string | null = null;
  for (;;) {
    const entries = (await queryRunner.query(NEXT, [last])) as readonly Entry[];
    for (const entry of entries) {
      const { sids, accountSid, status } = subjectOf(entry);
      await queryRunner.query('UPDATE quarantine SET sids = $2, account_sid = $3, status = $4 WHERE id = $1', [
        entry.id,
        sids,
        accountSid,
        status,
      ]);
    }
    tellWalked(queryRunner, entries.length);
    if (entries.length < AT_ONCE) return;
    last = entries.at(-1)!.id;
  }
}

const SID = /^[!$&()*+,.:;=@[\]^_`{|}~0-9A-Za-z-]{1,128}$/;
const SID_NAMES = ['MessageSid', 'SmsSid', 'CallSid', 'RecordingSid', 'TranscriptionSid', 'ConferenceSid'];
const STATUS_NAMES = {
  message: ['MessageStatus', 'SmsStatus'],
  call: ['CallStatus'],
  recording: ['RecordingStatus'],
} as const;

function subjectOf(entry: Entry) {
  const params = parametersOf(entry);
  const first = (names: readonly string[], fits: RegExp): string | null =>
    names.flatMap((name) => textsOf(params[name])).find((text) => fits.test(text)) ?? null;
  const sids = SID_NAMES.flatMap((name) => textsOf(params[name])).filter((text) => SID.test(text));
  return {
    sids: [...new Set(sids)].slice(0, 8),
    accountSid: first(['AccountSid'], SID),
    status: first(STATUS_NAMES[entry.door], /^[!-~]{1,64}$/),
  };
}

function parametersOf({ method, target, content_type: contentType, raw_body: body }: Entry): Record<string, unknown> {
  if (method === 'GET') return parse(target.slice(target.indexOf('?') + 1), '&', '=', { maxKeys: 0 });
  if (!/^application\/json\b/i.test(contentType ?? '')) return parse(body.toString('utf8'), '&', '=', { maxKeys: 0 });
  try {
    return Object.assign(Object.create(null), JSON.parse(body.toString('utf8'))) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const textsOf = (value: unknown): string[] => [value].flat().filter((one): one is string => typeof one === 'string');
