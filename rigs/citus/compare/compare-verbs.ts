import type { Place } from './open-places.js';
import type { Tally } from './tally.js';
import type { VerbAnswer } from './run-verb.js';

/** Verbs that change nothing. `until` holds the range still: a verb has no clock that could be set. */
const reading = (until: string, refused: string): readonly (readonly string[])[] => [
  ['verify', '--json'],
  ['report', 'deliveries', '--json', '--since', '2026-01-01', '--until', until],
  ['report', 'deliveries', '--format', 'csv', '--since', '2026-01-01', '--until', until, '--interval', 'hour'],
  ['report', 'deliveries', '--since', '2026-01-01', '--until', until, '--by', 'tag:campaign'],
  ['report', 'discrepancies', '--format', 'csv', '--since', '2026-01-01', '--until', until],
  ['quarantine', 'list', '--json'],
  ['quarantine', 'show', refused],
  ['doctor', '--json'],
];

/** Verbs that write. `migrate` after `rebuild`: it has nothing to do, on Citus as well. */
const WRITING: readonly (readonly string[])[] = [
  ['rebuild', '--json'],
  ['migrate', '--json'],
  ['verify', '--json'],
  ['quarantine', 'replay', '--json'],
  ['journal', 'drain', '--json'],
  ['verify', '--json'],
];

export async function compareReadingVerbs(places: readonly Place[], until: string, refused: string, tally: Tally) {
  for (const args of reading(until, refused)) await compareVerb(places, args, tally);
}

export async function compareWritingVerbs(places: readonly Place[], tally: Tally) {
  for (const args of WRITING) await compareVerb(places, args, tally);
}

async function compareVerb(places: readonly Place[], args: readonly string[], tally: Tally): Promise<void> {
  const answers: string[] = [];
  for (const place of places) answers.push(describe(await place.run(...args), place));
  tally.add(
    `\`${args.slice(0, args[0] === 'verify' || args[0]!.length > 6 ? 2 : 1).join(' ')}\``,
    args.join(' '),
    answers,
  );
}

/** What a verb says of the time it took, of the server's address and of the moment that it ran at. */
const OWN: readonly (readonly [RegExp, string])[] = [
  [/"(\w*(?:Ms|[sS]econds|At))": ?("[^"]*"|[\d.]+)/g, '"$1": ~'],
  [/\b\d+(\.\d+)? ?(ms|s|seconds)\b/g, '~ s'],
  [/127\.0\.0\.1:\d+/g, '~host~'],
];

function describe({ code, printed, failure }: VerbAnswer, { url }: Place): string {
  const asked = printed.startsWith('{"result"') ? withoutOwnChecks(printed) : printed;
  const text = OWN.reduce((rest, [pattern, put]) => rest.replaceAll(pattern, put), asked.replaceAll(url, '~url~'));
  return `exit code ${code}\n${text}${code === 0 ? '' : failure}`;
}

/** What `doctor` found of each check: the result alone, since sizes, versions and nodes differ. One server has no Citus to check. */
function withoutOwnChecks(printed: string): string {
  const { checks } = JSON.parse(printed) as { checks: readonly { name: string; result: string }[] };
  return checks
    .map(({ name, result }) => `${name}: ${name === 'citus' && result === 'skipped' ? 'ok' : result}`)
    .join('\n');
}
