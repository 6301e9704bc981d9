import type { GivenOptions } from '../src/frame/option.js';
import type { Surroundings } from '../src/frame/surroundings.js';
import type { Verb } from '../src/frame/verb.js';

export interface VerbOutcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** The surroundings of a verb without a terminal, at the present time. The caller may replace each of them. */
export type Given = Partial<Surroundings> & { readonly operands?: readonly string[] };

/** Runs a verb in this process, with only the given options and environment. */
export function runVerb(
  verb: Pick<Verb, 'answer'>,
  options: GivenOptions,
  variables: Readonly<Record<string, string>>,
  { operands = [], ...given }: Given = {},
): Promise<VerbOutcome> {
  return listen((surroundings) => verb.answer(options, operands, surroundings), { variables, ...given });
}

/** Runs a function with the surroundings of a verb, and returns what it printed. */
export async function listen(
  work: (surroundings: Surroundings) => Promise<number>,
  given: Partial<Surroundings>,
): Promise<VerbOutcome> {
  const said = { out: '', err: '' };
  const exitCode = await work({
    variables: {},
    writer: { out: (text) => void (said.out += text), err: (text) => void (said.err += text) },
    isTerminal: false,
    askedAt: new Date(),
    ask: () => Promise.resolve(true),
    signal: new AbortController().signal,
    ...given,
  });
  return { exitCode, ...said };
}
