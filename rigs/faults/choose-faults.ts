import type { Fault } from './fault.js';

/**
 * The faults with these names. A word that is no full name chooses all faults whose names begin with it. Without `only`
 * all faults are chosen.
 */
export function chooseFaults(all: readonly Fault[], only: readonly string[] | undefined): readonly Fault[] {
  if (only === undefined) return all;
  const isName = (asked: string): boolean => all.some(({ name }) => name === asked);
  return all.filter(({ name }) => only.some((asked) => name === asked || (!isName(asked) && name.startsWith(asked))));
}
