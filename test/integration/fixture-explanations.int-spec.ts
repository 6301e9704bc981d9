import { connectAsReader } from '@sidetrack/database';
import type { CallbackEvent, SignatureEvidence } from '@sidetrack/domain';
import { createAppendEvents, type AppendEvents } from '@sidetrack/event-store';
import { parseParameters, toEvent, validateCallback } from '@sidetrack/signalwire';
import { findBySid, MessageEntity, PROJECTIONS, toMessageResource } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callbacks, requestOf, type CallbackFixture } from '../../libs/signalwire/spec-support/fixtures.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';

const HOUR_MS = 3_600_000;
const START = new Date('2026-03-01T12:00:00Z');
const WINDOWS = { receiptMs: 72 * HOUR_MS, stallMs: 6 * HOUR_MS };

/** What somebody is told who asks soon, and who asks when every window has passed. */
const ASKED_AFTER_HOURS = [2, 100];

const EVIDENCE: SignatureEvidence = { scheme: 'form', signedUrl: '', signature: '', keyId: '', rawBody: null };

describe('the explanations of the sample messages', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let reader: pg.Pool;
  let append: AppendEvents;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    append = createAppendEvents(pool, PROJECTIONS);
    reader = connectAsReader(database.apiUrl);
  });

  afterAll(async () => {
    await reader.end();
    await pool.end();
    await database.close();
  });

  it('are these, after each of their callbacks', async () => {
    const lines: string[] = [];
    for (const { name, event } of messageEvents()) {
      await append([event]);
      const row = await findBySid(reader, MessageEntity, event.sid);
      for (const hours of ASKED_AFTER_HOURS) {
        const now = new Date(event.receivedAt.getTime() + hours * HOUR_MS);
        const { delivery } = toMessageResource(row!, now, WINDOWS);
        lines.push(`${name}, ${hours} hours later: ${delivery.class}`, delivery.explanation, `→ ${delivery.next}`, '');
      }
    }
    await expect(lines.join('\n')).toMatchFileSnapshot('fixture-explanations.txt');
  });
});

/** The events of the sample messages, a minute apart; what no door takes is left out. */
function messageEvents(): { name: string; event: CallbackEvent }[] {
  return callbacks
    .filter(({ kind }) => kind === 'message')
    .flatMap((fixture, index) => {
      const event = eventOf(fixture, new Date(START.getTime() + index * 60_000));
      return event === null ? [] : [{ name: fixture.name, event }];
    });
}

function eventOf(fixture: CallbackFixture, receivedAt: Date): CallbackEvent | null {
  const parsed = parseParameters(requestOf(fixture));
  if (!parsed.ok) return null;
  const validation = validateCallback('message', parsed.params);
  return validation.ok ? toEvent('message', validation, {}, receivedAt, EVIDENCE) : null;
}
