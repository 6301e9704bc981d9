import { isDeepStrictEqual } from 'node:util';
import { readApi } from '../../test/support/api-client.js';
import { median } from '../../test/support/median.js';
import type { History } from './ask-all.js';
import { asQuery, pastMonth, twoYears, type Range } from './ranges.js';
import { countByClass, countByStatus, type Counted } from './truth.js';

const GROUPINGS = 3;

export interface AuditComparison {
  /** Median time to group the raw events of 30 days by status. */
  readonly groupingMs: number;
  /** How many counts were compared. */
  readonly compared: number;
  /** The counts in which the audit differs from the log. Any entry means that the audit is wrong. */
  readonly differences: readonly string[];
}

/** Compares the audit's totals with the log, to the last unit: by status over both ranges, by class over the month. */
export async function compareAudit(histories: readonly History[], until: Date): Promise<AuditComparison | null> {
  const month = pastMonth(until);
  const differences: string[] = [];
  let compared = 0;
  let groupingMs = Number.NaN;
  for (const history of histories) {
    const groupings: Counted[] = [];
    for (let time = 0; time < GROUPINGS; time += 1) groupings.push(await countByStatus(history.url, month));
    groupingMs = median(groupings.map(({ tookMs }) => tookMs));
    const years = await countByStatus(history.url, twoYears(until));
    const byClass = await countByClass(history.url, month);
    for (const [range, name, truth] of [
      [month, 'byStatus', groupings[0]!],
      [month, 'byClass', byClass],
      [twoYears(until), 'byStatus', years],
    ] as const) {
      const said = await readTotal(history, range);
      if (said === null) return null;
      const counts = withoutZeros(said[name]);
      compared += Object.keys(truth.counts).length;
      if (isDeepStrictEqual(counts, truth.counts)) continue;
      const words = `${name} of ${history.events} events: ${JSON.stringify(counts)}, not ${JSON.stringify(truth.counts)}`;
      differences.push(words);
    }
  }
  return { groupingMs, compared, differences };
}

interface Total {
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byClass: Readonly<Record<string, number>>;
}

/** Null where the route is not there. */
async function readTotal({ apiPort }: History, range: Range): Promise<Total | null> {
  const path = `/v1/audit/deliveries?interval=day&${asQuery(range)}`;
  const { status, body } = await readApi(`http://127.0.0.1:${apiPort}`, path);
  if (status === 404) return null;
  if (status !== 200) throw new Error(`the audit was answered with ${status}: ${JSON.stringify(body)}`);
  return body['total'] as Total;
}

function withoutZeros(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}
