import { markdownTable } from '../../test/support/markdown-table.js';
import { growsSteadily, type Sample } from './samples.js';
import type { SteadyRun } from './run-steady.js';

/** One row for each run, as it appears in `docs/measurements.md`. */
export function runTable(runs: readonly SteadyRun[]): string {
  return markdownTable(
    [
      'run',
      'callbacks',
      'per second',
      'refused',
      'lost',
      'longest stall (ms)',
      'what stood still',
      'p50 (ms)',
      'p99',
      'slowest',
      'resident MiB',
    ],
    runs.map((run, index) => {
      const last = run.samples.at(-1);
      const longest = run.stalls.toSorted((one, other) => other.stall.silentMs - one.stall.silentMs)[0];
      const resident = run.samples.map(({ residentMiB }) => Math.round(residentMiB));
      return [
        index + 1,
        run.accepted,
        run.rate,
        run.refused || 0,
        run.verdict.lost,
        Math.round(longest?.stall.silentMs ?? 0) || 'none',
        longest?.finding.what ?? '',
        last?.p50Ms ?? 0,
        last?.p99Ms ?? 0,
        last?.slowestMs ?? 0,
        `${Math.min(...resident)}–${Math.max(...resident)}`,
      ];
    }),
  );
}

/** One row for each stall. */
export function stallTable(runs: readonly SteadyRun[]): string {
  const rows = runs.flatMap(({ stalls }, index) =>
    stalls.map(({ stall, finding, atMs }) => [
      index + 1,
      Math.round(atMs / 1_000),
      Math.round(stall.silentMs),
      stall.refused,
      finding.what,
      finding.because,
    ]),
  );
  if (rows.length === 0)
    return 'no stall: nobody was refused or waited for a second, and no half second was without an answer.';
  return markdownTable(['run', 'second', 'for (ms)', 'refused', 'what stood still', 'because'], rows);
}

/** How the figures of one run changed from look to look. */
export function sampleTable(samples: readonly Sample[]): string {
  const titles = [
    'second',
    'accepted',
    'refused',
    'resident MiB',
    'handles',
    'in journal',
    'p50 ms',
    'p99 ms',
    'max ms',
  ];
  const first = samples[0]?.atMs ?? 0;
  const rows = samples.map((one) => [
    Math.round((one.atMs - first) / 1_000),
    one.accepted,
    one.refused,
    one.residentMiB,
    one.handles,
    one.journalled,
    one.p50Ms,
    one.p99Ms,
    one.slowestMs,
  ]);
  return markdownTable(titles, rows);
}

/**
 * What was not as it should be. Use of the journal is no fault, because the journal exists for that; the table says so.
 */
export function faultsOf({ samples, drained, refused, exitCode, verdict }: SteadyRun): string[] {
  return [
    ...(growsSteadily(samples.map((one) => one.residentMiB)) ? ['resident memory grows steadily'] : []),
    ...(growsSteadily(samples.map((one) => one.handles)) ? ['open handles grow steadily'] : []),
    ...(drained ? [] : ['the journal was not drained within a minute']),
    ...(refused === '' ? [] : [`refused: ${refused}`]),
    ...(exitCode === 0 ? [] : [`SIGTERM: exit code ${exitCode}`]),
    ...(['lost', 'doubled', 'astray'] as const).flatMap((name) =>
      verdict[name] === 0 ? [] : [`${name}: ${verdict[name]}`],
    ),
  ];
}
