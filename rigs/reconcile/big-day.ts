import type { CallbackEvent } from '@sidetrack/domain';
import { dayOf } from '@sidetrack/reconciliation';
import { toArrivedEvent } from '../../test/support/play-history.js';
import { ACCOUNT } from '../../test/support/provider.js';
import type { Row } from '../../test/stand-in-provider/index.js';
import { openScene, sampleMemory, type EndedRun, type Scene } from './scene.js';

const DAY_MS = 86_400_000;
const BATCH = 1_000;
/** One in so many had its end lost on the way. */
const LOST_OF = 33;

export interface BigDayResult {
  readonly count: number;
  readonly runs: readonly EndedRun[];
  /** Resident memory of the API door: at first, at each tenth of the first run, and the most. */
  readonly before: number;
  readonly tenths: readonly number[];
  readonly most: number;
}

/** The day before yesterday, so that all of it is older than what is asked for with care. */
export const bigDay = (): string => dayOf(new Date(Date.now() - 2 * DAY_MS));

/** Gives the provider a day of so many delivered messages, and the log the callbacks of them, but for the lost ones. */
export async function fillDay({ provider, append }: Scene, day: string, count: number): Promise<void> {
  const from = Date.parse(`${day}T00:00:01Z`);
  const createdAt = (index: number): Date => new Date(from + ((count - 1 - index) * (DAY_MS - 60_000)) / count);
  const rowOf = (index: number): Row => {
    const at = createdAt(index);
    return { status: 'delivered', createdAt: at, sentAt: at, updatedAt: at, params: { To: '+12025550123' } };
  };
  provider.state.putGeneratedDay('message', day, count, rowOf);
  for (let first = 0; first < count; first += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, count - first) }, (_, place) => first + place);
    await append(
      indexes.map((index) => callbackOf(provider.state.generatedSid('message', day, index), index, createdAt(index))),
    );
  }
}

function callbackOf(sid: string, index: number, at: Date): CallbackEvent {
  const MessageStatus = index % LOST_OF === 0 ? 'sent' : 'delivered';
  return toArrivedEvent(
    { kind: 'message', sid, params: { MessageSid: sid, MessageStatus, AccountSid: ACCOUNT }, atMs: 0 },
    at,
  );
}

/** Reads a whole big day twice: once with what was lost in it, and once with nothing new. */
export async function readBigDay(count: number): Promise<BigDayResult> {
  const scene = await openScene({ PROVIDER_REQUESTS_PER_MINUTE: '60000' });
  await fillDay(scene, bigDay(), count);
  const memory = sampleMemory(scene);
  const first = await scene.reconcile(memory.take);
  const { samples } = memory;
  const tenths = Array.from(
    { length: 10 },
    (_, place) => samples[Math.ceil(((place + 1) * (samples.length - 1)) / 10)]!,
  );
  const second = await scene.reconcile(memory.take);
  await scene.close();
  return { count, runs: [first, second], before: samples[0]!, tenths, most: Math.max(...samples) };
}
