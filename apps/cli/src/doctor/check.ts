import type { Environment } from '@sidetrack/config';
import type { Circumstances } from './circumstances.js';

/** From the one that matters least. */
export const RESULTS = ['skipped', 'ok', 'warn', 'fail'] as const;

/**
 * `fail`: callbacks or answers are refused, lost or wrong, or will be; `warn`: somebody should look at it, or it cannot be
 * known from here; `skipped`: there was nothing to look at.
 */
export type Result = (typeof RESULTS)[number];

/** One thing that a check has seen: with its values, and without any secret. */
export interface Finding {
  readonly result: Result;
  readonly found: string;
  /** What to do about it; null where there is nothing to do. */
  readonly next: string | null;
}

export const ok = (found: string): Finding => ({ result: 'ok', found, next: null });
export const skipped = (found: string, next: string | null = null): Finding => ({ result: 'skipped', found, next });
export const warn = (found: string, next: string): Finding => ({ result: 'warn', found, next });
export const fail = (found: string, next: string): Finding => ({ result: 'fail', found, next });

export interface Check<Needed extends keyof Environment = keyof Environment> {
  readonly name: string;
  /** What it looks at: its row in docs/doctor.md. */
  readonly looksAt: string;
  /** The settings without which it cannot look; it is skipped where one of them cannot be read. */
  readonly needs: readonly Needed[];
  /** Looks, and changes nothing. What it throws is a failure of the check. */
  look(settings: Pick<Environment, Needed>, about: Circumstances): Promise<readonly Finding[]>;
}

/** The worst of what was found. */
export const worstOf = (findings: readonly { readonly result: Result }[]): Result =>
  RESULTS.findLast((result) => findings.some((finding) => finding.result === result)) ?? 'ok';

/**
 * A line of the program that says what is wrong and, behind a semicolon, what to do. `otherwise` is what to do where the
 * line does not say it.
 */
export function failAsSaid(line: string, otherwise: string): Finding {
  const [found = '', ...rest] = withoutStop(line).split('; ');
  return fail(found, rest.length === 0 ? otherwise : rest.join('; '));
}

/** A sentence of its own has a full stop, a line of the report has none. */
export const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');
