import { ACCOUNT_PARAMETER, isSid, PARAMETERS, saysNothing, type Kind } from '@sidetrack/domain';
import { parseTimestamp } from '@sidetrack/signalwire';
import type { ReportedResource } from '../reported-resource.js';
import { callbackWord } from './callback-word.js';
import { FIELDS, LOG_FIELDS, MOMENTS, type Field } from './fields.js';
import { resourceRowOf } from './log-row.js';
import { recordingUrl } from './recording-url.js';
import { textOf, type Row } from './row.js';

/** What a row is read for. */
export interface Reading {
  readonly kind: Kind;
  readonly accountSid: string;
  /** The URL that the row's page was asked for with. */
  readonly url: string;
}

/** As callbacks may have it: any word is a fact, and becomes the status of an event. */
const STATUS_WORD = /^[!-~]{1,64}$/;

/** A resource of the compatible API; null when its SID or status cannot be read, or when another account has it. */
export const readResource = (row: Row, reading: Reading): ReportedResource | null => read(row, reading, false);

/** The same of a row of a native log, which does not name its account: it has been asked for with the account's own. */
export const readLogRow = (row: Row, reading: Reading): ReportedResource | null =>
  read(resourceRowOf(row), reading, true);

function read(row: Row, { kind, accountSid, url }: Reading, isBrief: boolean): ReportedResource | null {
  const [sid, word] = [textOf(row['sid']), textOf(row['status'])];
  const account = textOf(row['account_sid']) ?? accountSid;
  if (!isSid(sid) || word === null || !STATUS_WORD.test(word)) return null;
  // The accounts of SignalWire are UUIDs, which people write in letters of either size.
  if (account.toLowerCase() !== accountSid.toLowerCase()) return null;
  const status = callbackWord(kind, word);
  const errorCode = kind === 'call' ? null : textOf(row['error_code']);
  return {
    kind,
    sid,
    accountSid: account,
    word,
    status,
    errorCode: errorCode === null || saysNothing('errorCode', errorCode) ? null : errorCode,
    createdAt: momentOf(row['date_created']),
    updatedAt: momentOf(row['date_updated']),
    params: Object.fromEntries([
      [PARAMETERS[kind].sid[0], sid],
      [ACCOUNT_PARAMETER, account],
      [PARAMETERS[kind].status[0], status ?? word],
      ...said(FIELDS[kind], row, textOf),
      ...(kind === 'recording' ? urlOf(row, url) : []),
      ['Observed.Status', word],
      ...said(MOMENTS, row, momentTextOf),
      ...(isBrief ? said(LOG_FIELDS, row, textOf) : []),
    ]),
    isBrief,
  };
}

type Entry = readonly [name: string, value: string];

const said = (fields: readonly Field[], row: Row, readText: (value: unknown) => string | null): Entry[] =>
  fields.flatMap(([field, ...names]) => {
    const text = readText(row[field]);
    // `0` as a code, `null` as a text, and a duration of -1 stand for nothing.
    if (text === null || saysNothing(field === 'error_code' ? 'errorCode' : field, text)) return [];
    if (field === 'duration' && text.startsWith('-')) return [];
    return names.map((name): Entry => [name, text]);
  });

const urlOf = (row: Row, askedUrl: string): Entry[] => {
  const url = recordingUrl(row, askedUrl);
  return url === null ? [] : [[PARAMETERS.recording.url[0], url]];
};

function momentOf(value: unknown): Date | null {
  return typeof value === 'string' ? parseTimestamp(value) : null;
}

/** In one form whoever wrote it; as it came where it cannot be read. */
const momentTextOf = (value: unknown): string | null => momentOf(value)?.toISOString() ?? textOf(value);
