import { total, type SendSummary } from '@sidetrack/provider-simulator';

/** The parameters and the result of a run, as `--json` prints them. */
export interface SimulationReport {
  readonly seed: number;
  readonly startAt: string;
  readonly accountSid: string;
  readonly url: string;
  readonly publicUrl: string;
  /** The number of callbacks in the life-cycles, before some were dropped or repeated. */
  readonly planned: number;
  readonly dropped: number;
  readonly duplicates: number;
  readonly summary: SendSummary;
  /** For each kind, one SID whose callback was answered with 200. */
  readonly examples: Readonly<Partial<Record<'message' | 'call', string>>>;
}

/** Whether every planned callback was finally answered with 200. */
export function wasFullyAccepted({ summary }: SimulationReport): boolean {
  return summary.notSent === 0 && total(summary.answered) + total(summary.failed) === (summary.answered['200'] ?? 0);
}

/** The report for people: a table, what to look at next, and how to repeat the run. */
export function describeReport(report: SimulationReport, apiUrl: string, repeat: string): string {
  return [
    ...tableOf(report),
    '',
    ...hintsOf(report, apiUrl),
    ...adviceOf(report),
    `Repeat this run: ${repeat}`,
    '',
  ].join('\n');
}

function tableOf({ planned, dropped, duplicates, summary }: SimulationReport): string[] {
  const rows: [string, string][] = [
    ['planned', String(planned)],
    ['dropped', String(dropped)],
    ['duplicates', String(duplicates)],
    ['sent', String(summary.sent)],
    ...(summary.notSent > 0 ? [['not sent', `${summary.notSent} (stopped)`] satisfies [string, string]] : []),
    ...Object.entries(summary.answered).map(([status, count]): [string, string] => [
      `answered ${status}`,
      String(count),
    ]),
    ['refused', String(refusedOf(summary))],
    ['no answer', withCauses(summary.failed)],
    ['tried again', withCauses(summary.retried)],
    ['latency', latencyOf(summary)],
    ['took', `${(summary.elapsedMs / 1_000).toFixed(1)} s, ${rateOf(summary)} callbacks/s`],
  ];
  return rows.map(([name, value]) => `  ${name.padEnd(14)}${value}`);
}

/** Answers that another try would not change: the callback was not accepted, or not in this form. */
function refusedOf({ answered }: SendSummary): number {
  return total(Object.fromEntries(Object.entries(answered).filter(([status]) => /^4\d\d$/.test(status))));
}

function withCauses(counts: Readonly<Record<string, number>>): string {
  const causes = Object.entries(counts).map(([cause, count]) => `${cause} ${count}`);
  return causes.length === 0 ? '0' : `${total(counts)} (${causes.join(', ')})`;
}

function latencyOf({ latencyMs }: SendSummary): string {
  if (!latencyMs) return 'none: nothing was answered';
  const { p50, p99, max } = latencyMs;
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)} ms`;
}

function rateOf({ sent, elapsedMs }: SendSummary): number {
  return elapsedMs > 0 ? Math.round((sent * 1_000) / elapsedMs) : 0;
}

function hintsOf({ examples }: SimulationReport, apiUrl: string): string[] {
  const paths = [
    ...(examples.message ? [`messages/${examples.message}`] : []),
    ...(examples.call ? [`calls/${examples.call}/events`] : []),
  ];
  if (paths.length === 0) return [];
  const curls = paths.map((path) => `  curl -H "Authorization: Bearer $TOKEN" ${apiUrl}/v1/${path}`);
  return ['Look at one of them (TOKEN is one of API_TOKENS):', ...curls, ''];
}

function adviceOf({ summary, url, publicUrl }: SimulationReport): string[] {
  if (summary.answered['401']) {
    return [`401: the key or the signed address is another one than Sidetrack's; signed was ${publicUrl}.`, ''];
  }
  if (summary.sent > 0 && total(summary.answered) === 0)
    return [`Nothing answered at ${url}: is Sidetrack running there?`, ''];
  return [];
}
