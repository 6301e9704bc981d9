import type { Fault } from './fault.js';

/** Those of these names; a word that is no name stands for all that begin with it. All of them when nothing is asked for. */
export function chooseFaults(all: readonly Fault[], only: readonly string[] | undefined): readonly Fault[] {
  if (only === undefined) return all;
  const isName = (asked: string): boolean => all.some(({ name }) => name === asked);
  return all.filter(({ name }) => only.some((asked) => name === asked || (!isName(asked) && name.startsWith(asked))));
}
