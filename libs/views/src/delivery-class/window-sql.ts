import type { SqlParameters } from '@sidetrack/database';
import { commonWindowMs, windowOverrides, type DeliveryWindows, type WindowName } from '@sidetrack/domain';

const WINDOWS: readonly WindowName[] = ['receipt', 'stall'];

const cutoffName = (window: WindowName, place: number | 'common'): string => `${window}_cutoff_${place}`;
const accountName = (window: WindowName, place: number): string => `${window}_account_${place}`;

/**
 * A row's window is over now when it began before this moment, as an SQL expression. With overrides the moment depends
 * on the row's account and channel: the first override that fits decides.
 */
export function windowCutoff(window: WindowName, row: string, windows: DeliveryWindows): string {
  const common = moment(cutoffName(window, 'common'));
  const cases = windowOverrides(window, windows).map(({ accountSid, channel }, place) => {
    const ofAccount = accountSid === null ? [] : [`${row}.account_sid = :${accountName(window, place)}`];
    const ofChannel = channel === null ? [] : [`${row}.channel = '${channel}'`];
    return `WHEN ${[...ofAccount, ...ofChannel].join(' AND ') || 'TRUE'} THEN ${moment(cutoffName(window, place))}`;
  });
  return cases.length === 0 ? common : `CASE ${cases.join(' ')} ELSE ${common} END`;
}

/** Every moment that is a cutoff for some message, as SQL expressions. */
export function windowCutoffs(windows: DeliveryWindows): readonly string[] {
  return WINDOWS.flatMap((window) =>
    (['common', ...windowOverrides(window, windows).keys()] as const).map((place) => moment(cutoffName(window, place))),
  );
}

/** The values of the parameters that the cutoffs of both windows name. */
export function windowParameters(now: Date, windows: DeliveryWindows): SqlParameters {
  const parameters: Record<string, Date | string> = {};
  for (const window of WINDOWS) {
    parameters[cutoffName(window, 'common')] = before(now, commonWindowMs(window, windows));
    for (const [place, { accountSid, ms }] of windowOverrides(window, windows).entries()) {
      parameters[cutoffName(window, place)] = before(now, ms);
      if (accountSid !== null) parameters[accountName(window, place)] = accountSid;
    }
  }
  return parameters;
}

/** Without a cast, a CASE over untyped parameters would be a text. */
const moment = (name: string): string => `CAST(:${name} AS timestamptz)`;

/**
 * A longer window than PostgreSQL's calendar reaches back gives the same result as this window: nothing was seen before
 * 1970.
 */
const before = (now: Date, ms: number): Date => new Date(Math.max(0, now.getTime() - ms));
