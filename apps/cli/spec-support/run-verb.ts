import type { Surroundings } from '../src/exit-codes.js';

export interface VerbOutcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a verb in this process, with the environment given and nothing else. */
export async function runVerb(
  verb: (surroundings: Surroundings) => Promise<number>,
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal = new AbortController().signal,
): Promise<VerbOutcome> {
  const said = { out: '', err: '' };
  const writer = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  const exitCode = await verb({ variables, writer, isTerminal: false, signal });
  return { exitCode, ...said };
}
