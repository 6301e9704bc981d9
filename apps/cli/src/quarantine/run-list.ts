import { isSid, SID_IN_WORDS } from '@sidetrack/domain';
import { listQuarantined, QUARANTINE_STATES, type QuarantineEntry, type QuarantineFilter } from '@sidetrack/intake';
import { readMoment } from '@sidetrack/views';
import { showInOneLine } from '@sidetrack/visible-text';
import type { Surroundings } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { toReason } from './choose-entries.js';
import { explainSamples } from './explain-samples.js';
import { EXIT, openQuarantine, WrongUsage } from './open-quarantine.js';

/** `sidetrack quarantine list`: one line for each entry, newest first. */
export function runList(given: GivenOptions, surroundings: Surroundings): Promise<number> {
  const { writer } = surroundings;
  return openQuarantine('list', surroundings, async (pool, environment) => {
    const [filter, limit] = [readFilter(given), readLimit(given)];
    const list = () => listQuarantined(pool, filter, limit);
    const unexplained = (await list()).entries.filter(({ isExplained }) => !isExplained);
    await explainSamples(
      pool,
      environment,
      unexplained.map(({ id }) => id),
    );
    const { entries, next } = await list();
    if (given['json'] === true) {
      writer.out(`${JSON.stringify({ data: entries, hasMore: next !== null })}\n`);
      return EXIT.done;
    }
    writer.out(entries.map(describeEntry).join(''));
    if (entries.length === 0) writer.err('Nothing in quarantine fits.\n');
    if (next !== null) writer.err(`There are more; list them with --limit.\n`);
    return EXIT.done;
  });
}

function describeEntry({ id, receivedAt, state, reason, method, target, sids, detail }: QuarantineEntry): string {
  // A query may hold phone numbers; `show` has it.
  const path = target.split('?', 1)[0] ?? '';
  const about = sids.length === 0 ? '' : `${sids.join(', ')}: `;
  return `${id}  ${receivedAt.toISOString()}  ${state.padEnd(9)}  ${reason.padEnd(10)}  ${method} ${showInOneLine(path)}\n    ${showInOneLine(about + detail)}\n`;
}

function readFilter({ reason, state, sid, account, since }: GivenOptions): QuarantineFilter {
  const moment = since === undefined ? undefined : readMoment(String(since), new Date());
  if (moment?.refusal !== undefined) throw new WrongUsage(`--since ${JSON.stringify(since)} ${moment.refusal}`);
  const known = QUARANTINE_STATES.find((each) => each === state);
  if (state !== undefined && known === undefined) {
    throw new WrongUsage(`--state ${JSON.stringify(state)} is none of ${QUARANTINE_STATES.join(', ')}.`);
  }
  return {
    reason: reason === undefined ? undefined : toReason(reason),
    state: known,
    sid: readSid('sid', sid),
    accountSid: readSid('account', account),
    since: moment?.value,
  };
}

function readSid(option: string, given: string | boolean | undefined): string | undefined {
  if (given === undefined) return undefined;
  const sid = String(given).trim();
  if (isSid(sid)) return sid;
  throw new WrongUsage(`--${option} ${JSON.stringify(given)} is no SID: ${SID_IN_WORDS}.`);
}

function readLimit({ limit = '50' }: GivenOptions): number {
  if (/^\d{1,5}$/.test(String(limit)) && Number(limit) > 0) return Number(limit);
  throw new WrongUsage(`--limit ${JSON.stringify(limit)} is not a whole number from 1 to 99999.`);
}
