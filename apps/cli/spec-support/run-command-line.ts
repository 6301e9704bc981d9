import { explainFailure } from '../src/explain-failure.js';
import { runCommandLine } from '../src/frame/command-line.js';
import type { ExitCode } from '../src/frame/exit-codes.js';
import { GROUPS, VERBS } from '../src/verbs.js';
import { listen, type VerbOutcome } from './run-verb.js';

/** Runs `sidetrack …` in this process, from its words to its exit code, with only the given environment. */
export function runCommandLineHere(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<VerbOutcome> {
  const run = async (surroundings: Parameters<Parameters<typeof listen>[0]>[0]): Promise<ExitCode> => {
    const { writer } = surroundings;
    try {
      return await runCommandLine(words, {
        version: 'any',
        verbs: VERBS,
        groups: GROUPS,
        writer,
        within: (work) => work(surroundings),
      });
    } catch (error) {
      writer.err(`sidetrack: ${explainFailure(error as Error)}\n`);
      return 1;
    }
  };
  return listen(run, { variables });
}
