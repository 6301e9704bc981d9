import type { CallbackEvent, Kind } from '@sidetrack/domain';
import { fingerprintOf } from '@sidetrack/signalwire';
import pg from 'pg';
import { given } from '../../support/arbitrary-events.js';
import { ACCOUNT } from '../../support/provider.js';
import { openStandInProvider, type StandInProvider } from '../../stand-in-provider/index.js';
import { appendEvents } from './append-events.js';
import { openConsole, type OpenConsole } from './open-console.js';

const HOUR_MS = 3_600_000;

export const SECRET = 'a-secret-of-the-provider';
/** An account that PROVIDER_ACCESS does not name. */
export const OTHER_ACCOUNT = '6bfbbe86-0000-4000-8000-000000000009';

/** What became of each at the provider, and what of it was called back. */
export const LOST = '0a059168-0000-4000-8000-0000000000b1';
export const TOLD = '0a059168-0000-4000-8000-0000000000b2';
export const DISAGREEING = '0a059168-0000-4000-8000-0000000000b3';
export const DELETED = '0a059168-0000-4000-8000-0000000000b4';
export const UNHEARD = '0a059168-0000-4000-8000-0000000000b5';
export const LOST_CALL = '0a059168-0000-4000-8000-0000000000d1';
export const OF_OTHERS = '0a059168-0000-4000-8000-0000000000b9';

type Told = readonly [kind: Kind, sid: string, status: string, hoursAgo: number];

const AT_PROVIDER: readonly Told[] = [
  ['message', LOST, 'delivered', 5],
  ['message', TOLD, 'delivered', 4],
  ['message', DISAGREEING, 'undelivered', 4],
  ['message', UNHEARD, 'delivered', 3],
];

const CALLED_BACK: readonly Told[] = [
  ['message', LOST, 'sent', 5],
  ['message', TOLD, 'delivered', 4],
  ['message', DISAGREEING, 'delivered', 4],
  ['message', DELETED, 'sent', 3],
  ['call', LOST_CALL, 'ringing', 3],
];

export interface AskingConsole extends OpenConsole {
  readonly provider: StandInProvider;
}

/**
 * A console whose API may ask a provider that lost some callbacks. `before` is done to it while its database is empty yet.
 */
export async function openAskingConsole(before?: (empty: OpenConsole) => Promise<void>): Promise<AskingConsole> {
  const now = new Date();
  const provider = await openStandInProvider({
    dialect: 'signalwire',
    accountSid: ACCOUNT,
    user: ACCOUNT,
    secret: SECRET,
  });
  for (const [kind, sid, status, hoursAgo] of AT_PROVIDER) {
    provider.state.report(kind, paramsOf(kind, sid, status), ago(now, hoursAgo));
  }
  provider.state.put('call', {
    sid: LOST_CALL,
    status: 'completed',
    createdAt: ago(now, 3),
    startedAt: ago(now, 3),
    endedAt: ago(now, 2.9),
    updatedAt: ago(now, 2.9),
    params: paramsOf('call', LOST_CALL, 'completed'),
    rest: { price: 0.0125, audio_in_mos: 4.31, audio_rtt_avg: 42, audio_out_jitter_avg: 3, audio_out_lost: 12 },
  });
  // The call began three hours ago: it is without its end for too long, until the provider is asked.
  const environment = { PROVIDER_ACCESS: provider.providerAccess, OPEN_CALL_WINDOW: '1h' };
  const opened = await openConsole({ environment });
  await before?.(opened);
  await askedByTheClock(opened.databaseUrl, now);
  await appendEvents(opened.databaseUrl, [
    ...CALLED_BACK.map(([kind, sid, status, hoursAgo]) => eventOf(kind, sid, status, ago(now, hoursAgo))),
    eventOf('message', OF_OTHERS, 'sent', ago(now, 1), OTHER_ACCOUNT),
  ]);
  return {
    ...opened,
    provider,
    async close() {
      await opened.close();
      await provider.close();
    },
  };
}

/** Without this the sweeper asks for them within a minute, and what a test is to find is found already. */
async function askedByTheClock(databaseUrl: string, now: Date): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    for (const [kind, sid] of CALLED_BACK) {
      await owner.query(ASKED_AT_EVERY_AGE, [sid, ACCOUNT, kind, ago(now, 5)]);
    }
  } finally {
    await owner.end();
  }
}

const ASKED_AT_EVERY_AGE = `
  INSERT INTO open_end_questions (sid, account_sid, kind, asked, asked_at) VALUES ($1, $2, $3, 99, $4)`;

const ago = (now: Date, hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);

function paramsOf(kind: Kind, sid: string, status: string): Record<string, string> {
  const [sidName, statusName] = kind === 'message' ? ['MessageSid', 'MessageStatus'] : ['CallSid', 'CallStatus'];
  return { [sidName]: sid, [statusName]: status, From: '+15550100001', To: '+15550100002' };
}

function eventOf(kind: Kind, sid: string, status: string, receivedAt: Date, accountSid = ACCOUNT): CallbackEvent {
  const params = { ...paramsOf(kind, sid, status), AccountSid: accountSid };
  return given({ kind, sid, accountSid, status, receivedAt, params, fingerprint: fingerprintOf(params) });
}
