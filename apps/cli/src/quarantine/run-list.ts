import { listQuarantined, type QuarantineEntry } from '@sidetrack/intake';
import { showInOneLine } from '@sidetrack/visible-text';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { explainSamples } from './explain-samples.js';
import type { ListOptions } from './list.verb.js';
import { openQuarantine } from './open-quarantine.js';

/** `sidetrack quarantine list`: one line for each entry, newest first. */
export function runList(options: ListOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { writer } = surroundings;
  const { limit, json, account: accountSid, ...others } = options;
  const filter = { ...others, accountSid };
  return openQuarantine(surroundings, async (pool, environment) => {
    const list = () => listQuarantined(pool, filter, limit);
    const unexplained = (await list()).entries.filter(({ isExplained }) => !isExplained);
    await explainSamples(
      pool,
      environment,
      unexplained.map(({ id }) => id),
    );
    const { entries, next } = await list();
    if (json) {
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
  // The query is left out because it may contain phone numbers. `show` prints it.
  const path = target.split('?', 1)[0] ?? '';
  const about = sids.length === 0 ? '' : `${sids.join(', ')}: `;
  return `${id}  ${receivedAt.toISOString()}  ${state.padEnd(9)}  ${reason.padEnd(10)}  ${method} ${showInOneLine(path)}\n    ${showInOneLine(about + detail)}\n`;
}
