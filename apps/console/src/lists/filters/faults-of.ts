import { Problem } from '../../api/problem';

const POINTER = /^\/query\/(\w+)/;

/** The API's objections to the filters, under the names of its parameters. */
export function faultsOf(error: Error | null): ReadonlyMap<string, string> {
  const faults = error instanceof Problem ? (error.body.errors ?? []) : [];
  return new Map(faults.map(({ pointer, detail }) => [POINTER.exec(pointer)?.[1] ?? pointer, detail]));
}
