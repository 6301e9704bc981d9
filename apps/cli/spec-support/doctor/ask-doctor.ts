import type { Finding, Result } from '../../src/doctor/check.js';
import { runDoctor, type Machine } from '../../src/doctor/run-doctor.js';
import { listen } from '../run-verb.js';
import type { Variables } from './set-up.js';

export interface Report {
  readonly exitCode: number;
  readonly failed: readonly string[];
  readonly resultOf: (name: string) => Result | undefined;
  /** What a check found, and what it says to do, each in one text. */
  readonly found: (name: string) => string;
  readonly next: (name: string) => string;
  /** All that was printed. */
  readonly printed: string;
}

/** Runs doctor in this process, on this machine unless it is said otherwise. */
export async function askDoctor(variables: Variables, machine: Partial<Machine> = {}): Promise<Report> {
  const doctor = { now: () => Date.now(), columns: null, ...machine };
  const said = await listen((surroundings) => runDoctor(undefined, { json: true }, surroundings, doctor), {
    variables,
  });
  const { checks } = JSON.parse(said.out) as {
    checks: { name: string; result: Result; findings: readonly Finding[] }[];
  };
  const of = (name: string): readonly Finding[] => checks.find((check) => check.name === name)?.findings ?? [];
  return {
    exitCode: said.exitCode,
    failed: checks.filter(({ result }) => result === 'fail').map(({ name }) => name),
    resultOf: (name) => checks.find((check) => check.name === name)?.result,
    found: (name) =>
      of(name)
        .map(({ found }) => found)
        .join('\n'),
    next: (name) =>
      of(name)
        .map(({ next }) => next ?? '')
        .join('\n'),
    printed: said.out + said.err,
  };
}
