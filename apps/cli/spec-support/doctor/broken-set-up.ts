import type { Machine } from '../../src/doctor/run-doctor.js';
import type { SetUp, Variables } from './set-up.js';

/** A fault, what doctor finds of it, and how it is mended. */
export interface BrokenSetUp {
  readonly what: string;
  /** Breaks it, and gives the variables with which it is looked at. */
  readonly breakIt: (setUp: SetUp) => Promise<Variables> | Variables;
  readonly machine?: Partial<Machine>;
  /** Exactly the checks that fail; the first one names the fault. */
  readonly failed: readonly [string, ...string[]];
  readonly found: RegExp;
  readonly next: RegExp;
  /** Follows the advice, which is `next`, after which nothing fails. */
  readonly mend?: (mended: SetUp & { readonly next: string; readonly variables: Variables }) => Promise<unknown>;
}

export const withPassword = (url: string, password: string): string => Object.assign(new URL(url), { password }).href;
