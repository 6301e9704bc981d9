import { markdownTable } from '../../test/support/markdown-table.js';
import type { AllAnswers, Answered } from './ask-all.js';
import type { AuditComparison } from './compare-audit.js';
import type { LoadedHistory } from './load/load-history.js';
import type { DatabaseFigures } from './open-server.js';

export interface Results extends AllAnswers {
  readonly small: number;
  readonly large: number;
  readonly seconds: LoadedHistory['seconds'];
  readonly figures: DatabaseFigures;
  readonly audit: AuditComparison | null;
}

const AIMS = { growth: 1.3, besideBare: 0.5, speedUp: 50, rebuiltPerSecond: 200_000 };
/** The time of an audit has to grow with the number of rows that are counted, so it has another aim than a look-up. */
const isAudit = ({ question }: Answered): boolean => question.name.startsWith('audit');

/** The table, and one line for each aim: met, or missed by how much. */
export function describeResults(results: Results): string {
  const { small, large, figures, answered, absent, failed } = results;
  const rows = answered.map((one) => [
    one.question.name,
    ...[one.small, one.large].flatMap(({ p50Ms, p99Ms, perSecond }) => [ms(p50Ms), ms(p99Ms), Math.round(perSecond)]),
    growthOf(one).toFixed(2),
    one.bare === null ? '' : besideBareOf(one).toFixed(2),
  ]);
  const at = (count: number): string[] => {
    const size = `at ${count.toLocaleString('en-US')}`;
    return [`p50 ms ${size}`, 'p99 ms', 'answers/s'];
  };
  return [
    markdownTable(['question', ...at(small), ...at(large), 'p50 ratio', 'answers/s beside the bare route'], rows),
    '',
    ...failed.map((words) => `- FAILED: ${words}`),
    ...absent.map((name) => `- ${name}: there is no such route`),
    ...aims(results).map((line) => `- ${line}`),
    `- database ${figures.size}, shared_buffers ${figures.sharedBuffers}; warmed up, SIDs and numbers drawn from two years`,
  ].join('\n');
}

function aims({ large, seconds, answered, audit }: Results): string[] {
  const growing = answered.filter((one) => !isAudit(one)).toSorted((a, b) => growthOf(b) - growthOf(a));
  const besideBare = answered.filter((one) => one.bare !== null).toSorted((a, b) => besideBareOf(a) - besideBareOf(b));
  const rebuilt = large / seconds.rebuild;
  const lines = [
    judge('all projections rebuilt, events/s', rebuilt, AIMS.rebuiltPerSecond, rebuilt >= AIMS.rebuiltPerSecond),
  ];
  for (const one of growing.slice(0, 1)) {
    const growth = growthOf(one);
    lines.unshift(judge(`slowest growth of p50 (${one.question.name})`, growth, AIMS.growth, growth <= AIMS.growth));
  }
  for (const one of besideBare) {
    const share = besideBareOf(one);
    lines.push(judge(`${one.question.name} beside the bare route`, share, AIMS.besideBare, share >= AIMS.besideBare));
  }
  const month = answered.find(({ question }) => question.name === 'audit of 30 days');
  if (audit === null || month === undefined) return lines;
  const speedUp = audit.groupingMs / month.large.p50Ms;
  const words = `audit of 30 days against grouping the raw events (${Math.round(audit.groupingMs)} ms), times faster`;
  return [
    ...lines,
    judge(words, speedUp, AIMS.speedUp, speedUp >= AIMS.speedUp),
    audit.differences.length === 0
      ? `${audit.compared} counts of the audits are equal to the log's`
      : `NOT EQUAL to the log: ${audit.differences.join('; ')}`,
  ];
}

function judge(what: string, value: number, aim: number, isMet: boolean): string {
  const [said, aimed] = [value, aim].map((one) => one.toLocaleString('en-US', { maximumFractionDigits: 2 }));
  return `${what}: ${said} (aim ${aimed}: ${isMet ? 'met' : 'MISSED'})`;
}

const growthOf = ({ small, large }: Answered): number => large.p50Ms / small.p50Ms;
const besideBareOf = ({ large, bare }: Answered): number => large.perSecond / (bare?.large.perSecond ?? Number.NaN);
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
