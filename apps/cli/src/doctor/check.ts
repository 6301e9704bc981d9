import type { Environment } from '@sidetrack/config';
import type { Circumstances } from './circumstances.js';

/** From the least to the most important. */
export const RESULTS = ['skipped', 'ok', 'warn', 'fail'] as const;

/**
 * `fail`: callbacks or answers are or will be refused, lost or wrong. `warn`: an operator should look at the finding,
 * or this machine cannot know. `skipped`: there was nothing to check.
 */
export type Result = (typeof RESULTS)[number];

/** One observation of a check, with its values and without any secret. */
export interface Finding {
  readonly result: Result;
  readonly found: string;
  /** What to do about the finding. Null when there is nothing to do. */
  readonly next: string | null;
}

export const ok = (found: string): Finding => ({ result: 'ok', found, next: null });
export const skipped = (found: string, next: string | null = null): Finding => ({ result: 'skipped', found, next });
export const warn = (found: string, next: string): Finding => ({ result: 'warn', found, next });
export const fail = (found: string, next: string): Finding => ({ result: 'fail', found, next });

export interface Check<Needed extends keyof Environment = keyof Environment> {
  readonly name: string;
  /** What the check looks at, as in its row in docs/doctor.md. */
  readonly looksAt: string;
  /** The settings that the check needs. The check is skipped when one of them cannot be read. */
  readonly needs: readonly Needed[];
  /** Runs the check, which changes nothing. A thrown error counts as a failure of the check. */
  look(settings: Pick<Environment, Needed>, about: Circumstances): Promise<readonly Finding[]>;
}

/** The worst result among the findings. */
export const worstOf = (findings: readonly { readonly result: Result }[]): Result =>
  RESULTS.findLast((result) => findings.some((finding) => finding.result === result)) ?? 'ok';

/**
 * A finding from a line of the program. The line says what is wrong and, after a semicolon, what to do. `otherwise` is
 * what to do when the line does not say that.
 */
export function failAsSaid(line: string, otherwise: string): Finding {
  const [found = '', ...rest] = withoutStop(line).split('; ');
  return fail(found, rest.length === 0 ? otherwise : rest.join('; '));
}

/** A sentence ends with a full stop. A line of the report has none. */
export const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');
