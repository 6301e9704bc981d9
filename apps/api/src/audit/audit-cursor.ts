import { MAX_SID_LENGTH, SID_CHARACTERS } from '@sidetrack/domain';

/** Where a page of the discrepancies or of the absences ended, and when its first page was asked for. */
export interface AuditCursor {
  readonly list: 'discrepancies' | 'absences';
  /** Relative times and classes mean the same moment on every page. */
  readonly askedAt: Date;
  readonly after: {
    readonly time: Date;
    /** Of an absence; empty otherwise. */
    readonly class: string;
    readonly sid: string;
    readonly accountSid: string;
  };
}

/** The cursor as opaque text for a URL. */
export function encodeAuditCursor({ list, askedAt, after }: AuditCursor): string {
  const fields = [list, askedAt.getTime(), after.time.getTime(), after.class, after.sid, after.accountSid];
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

const SID = `"([${SID_CHARACTERS}]{1,${MAX_SID_LENGTH}})"`;
const WRITTEN = new RegExp(`^\\["(discrepancies|absences)",(\\d{1,15}),(\\d{1,15}),"([a-z-]{0,32})",${SID},${SID}\\]$`);

/** Reads a cursor back, or gives null for anything that `encodeAuditCursor` did not write for this list. */
export function decodeAuditCursor(text: string, list: AuditCursor['list']): AuditCursor | null {
  const match = WRITTEN.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (match?.[1] !== list) return null;
  const [, , askedAt, time, absence = '', sid = '', accountSid = ''] = match;
  const after = { time: new Date(Number(time)), class: absence, sid, accountSid };
  const cursor = { list, askedAt: new Date(Number(askedAt)), after };
  return encodeAuditCursor(cursor) === text ? cursor : null;
}
