import { findQuarantined, type Quarantined } from '@sidetrack/intake';
import type { Surroundings } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { toId } from './choose-entries.js';
import { EXIT, openQuarantine } from './open-quarantine.js';

/** `sidetrack quarantine show`: everything that is kept of one entry. */
export function runShow(id: string, given: GivenOptions, surroundings: Surroundings): Promise<number> {
  const { writer } = surroundings;
  return openQuarantine('show', surroundings, async (pool) => {
    const entry = await findQuarantined(pool, toId(id));
    if (entry === null) {
      writer.err(`sidetrack quarantine show: nothing is kept under ${id}.\n`);
      return EXIT.notAllDone;
    }
    const { rawBody, ...rest } = entry;
    writer.out(
      given['json'] === true
        ? `${JSON.stringify({ ...rest, bodyBase64: rawBody.toString('base64') })}\n`
        : describeQuarantined(entry),
    );
    return EXIT.done;
  });
}

function describeQuarantined(entry: Quarantined): string {
  const { explanation, evidence, outcome, handledAt } = entry;
  const lines = [
    ['id', entry.id],
    ['received', `${entry.receivedAt.toISOString()} at the door of ${entry.door}s`],
    ['reason', `${entry.reason}: ${entry.detail}`],
    ...entry.problems.filter(({ pointer }) => pointer !== '').map(({ pointer, detail }) => [pointer, detail]),
    ...(entry.sids.length === 0 ? [] : [['names', entry.sids.join(', ')]]),
    ...(entry.accountSid === null ? [] : [['account', entry.accountSid]]),
    ['state', handledAt === null ? entry.state : `${entry.state}, ${handledAt.toISOString()}`],
    ...(outcome === null ? [] : [['outcome', JSON.stringify(outcome)]]),
    ...(evidence === null ? [] : [['signed for', `${evidence.signedUrl} (${evidence.scheme}, key ${evidence.keyId})`]]),
    ...(explanation?.triedUrls ?? []).map((url) => ['tried URL', url]),
    ...(explanation?.triedKeys ?? []).map(({ accountSid, keyId }) => ['tried key', `${keyId} of ${accountSid}`]),
  ];
  const facts = lines.map(([name = '', value = '']) => `${name.padEnd(12)}${value}\n`).join('');
  const headers = Object.entries(entry.headers).map(([name, value]) => `${name}: ${value}\n`);
  const cut = entry.isCut ? `\n(the beginning of ${entry.bodyBytes} bytes)\n` : '\n';
  return `${facts}\n${entry.method} ${entry.target}\n${headers.join('')}\n${entry.rawBody.toString('utf8')}${cut}`;
}
