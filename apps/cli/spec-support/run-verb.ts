import type { GivenOptions } from '../src/frame/option.js';
import type { Surroundings } from '../src/frame/surroundings.js';
import type { Verb } from '../src/frame/verb.js';

export interface VerbOutcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** What is not given is as where nobody sits at a terminal, and now. */
export type Given = Partial<Surroundings> & { readonly operands?: readonly string[] };

/** Runs a verb in this process, with the options and the environment given and nothing else. */
export function runVerb(
  verb: Pick<Verb, 'answer'>,
  options: GivenOptions,
  variables: Readonly<Record<string, string>>,
  { operands = [], ...given }: Given = {},
): Promise<VerbOutcome> {
  return listen((surroundings) => verb.answer(options, operands, surroundings), { variables, ...given });
}

/** Does something as a verb would, and hears what it says. */
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
