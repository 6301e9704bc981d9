import { findQuarantined, type Quarantined } from '@sidetrack/intake';
import { showInOneLine } from '@sidetrack/visible-text';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { toId } from './choose-entries.js';
import { explainSamples } from './explain-samples.js';
import { openQuarantine } from './open-quarantine.js';
import type { ShowOptions } from './show.verb.js';
import { writeBytes } from '../terminal-writer.js';

/**
 * `sidetrack quarantine show`: prints everything stored about one entry, or with `--raw` only the bytes of its body.
 */
export function runShow(
  id: string,
  { raw, json }: ShowOptions,
  surroundings: Surroundings,
  write: (bytes: Uint8Array) => void = writeBytes,
): Promise<ExitCode> {
  const { writer } = surroundings;
  return openQuarantine(surroundings, async (pool, environment) => {
    let entry = await findQuarantined(pool, toId(id));
    if (entry?.isExplained === false) {
      await explainSamples(pool, environment, [entry.id]);
      entry = await findQuarantined(pool, entry.id);
    }
    if (entry === null) {
      writer.err(`sidetrack quarantine show: nothing is kept under ${id}.\n`);
      return EXIT.notDone;
    }
    const { rawBody, credentials: _secret, ...rest } = entry;
    if (raw) {
      write(rawBody);
      return EXIT.done;
    }
    writer.out(
      json ? `${JSON.stringify({ ...rest, bodyBase64: rawBody.toString('base64') })}\n` : describeQuarantined(entry),
    );
    return EXIT.done;
  });
}

function describeQuarantined(entry: Quarantined): string {
  const { explanation, evidence, outcome, handledAt } = entry;
  const lines = [
    ['id', entry.id],
    ['received', `${entry.receivedAt.toISOString()} at the door of ${entry.route}s`],
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
  const facts = lines
    .map(([name = '', value = '']) => `${showInOneLine(name).padEnd(12)}${showInOneLine(value)}\n`)
    .join('');
  const headers = Object.entries(entry.headers).map(([name, value]) => `${showInOneLine(`${name}: ${value}`)}\n`);
  const cut = entry.isCut ? `\n(the beginning of ${entry.bodyBytes} bytes)\n` : '\n';
  return `${facts}\n${entry.method} ${showInOneLine(entry.target)}\n${headers.join('')}\n${entry.rawBody.toString('utf8')}${cut}`;
}
