import type { Schemas } from '../api/client';

type LostCallbacks = Schemas['LostCallbacksDto'];

interface Counts {
  readonly seen: number;
  /** The provider reports an end, and no callback did. */
  readonly lost: number;
  /** No callback ever named it. */
  readonly unknown: number;
  /** Nothing can be concluded yet. */
  readonly undecided: number;
}

interface Sum extends Counts {
  readonly decided: number;
  /** Of `decided`, how many ended without a callback that said so. */
  readonly missing: number;
  /** `missing` of `decided`; null without any. */
  readonly share: number | null;
}

/** One UTC day, all kinds together. */
export interface LostOfDay extends Sum {
  readonly day: string;
}

export interface LostOfAccount {
  readonly accountSid: string;
  /** The latest first. A day on which the provider had nothing is left out. */
  readonly days: readonly LostOfDay[];
}

/** The figures of the API by account and day. The API gives them by kind too, the latest day first. */
export function accountsOf(rows: readonly LostCallbacks[]): readonly LostOfAccount[] {
  const told = rows.filter(({ seen }) => seen > 0);
  return [...new Set(told.map(({ accountSid }) => accountSid))].map((accountSid) => {
    const ofAccount = told.filter((row) => row.accountSid === accountSid);
    const days = [...new Set(ofAccount.map(({ day }) => day))];
    return {
      accountSid,
      days: days.map((day) => ({ day, ...sumOf(ofAccount.filter((row) => row.day === day)) })),
    };
  });
}

export function sumOf(counts: readonly Counts[]): Sum {
  const total = (name: keyof Counts): number => counts.reduce((sum, one) => sum + one[name], 0);
  const [seen, lost, unknown, undecided] = [total('seen'), total('lost'), total('unknown'), total('undecided')];
  const [decided, missing] = [seen - undecided, lost + unknown];
  return { seen, lost, unknown, undecided, decided, missing, share: decided === 0 ? null : missing / decided };
}
