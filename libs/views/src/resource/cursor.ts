import { KINDS, type Kind } from '@sidetrack/domain';

/** Where a row stands in a list: newest first by these three, which no two rows of a kind share. */
export interface ListPosition {
  readonly firstSeenAt: Date;
  readonly sid: string;
  readonly accountSid: string;
}

/** All that the next page needs besides the filters. */
export interface Cursor {
  readonly kind: Kind;
  /** When the first page was asked for: `since=4h` means the same moment on every page. */
  readonly askedAt: Date;
  readonly after: ListPosition;
}

/** Last millisecond of the year 9999: what is later is not a time that this program wrote. */
const LATEST_MS = 253_402_300_799_999;

/** The cursor as opaque text for a URL. */
export function encodeCursor({ kind, askedAt, after }: Cursor): string {
  const fields = [kind, askedAt.getTime(), after.firstSeenAt.getTime(), after.sid, after.accountSid];
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

/** Reads a cursor back, or gives null for anything that `encodeCursor` did not write. */
export function decodeCursor(text: string): Cursor | null {
  const fields = parseFields(text);
  if (fields === null || fields.length !== 5) return null;
  const [kind, askedAt, firstSeenAt, sid, accountSid] = fields;
  if (!isKind(kind) || !isTime(askedAt) || !isTime(firstSeenAt) || !isId(sid) || !isId(accountSid)) return null;
  const cursor: Cursor = {
    kind,
    askedAt: new Date(askedAt),
    after: { firstSeenAt: new Date(firstSeenAt), sid, accountSid },
  };
  return encodeCursor(cursor) === text ? cursor : null;
}

function parseFields(text: string): unknown[] | null {
  try {
    const fields: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(fields) ? fields : null;
  } catch {
    return null;
  }
}

const isKind = (value: unknown): value is Kind => (KINDS as readonly unknown[]).includes(value);

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LATEST_MS;

// PostgreSQL's text holds no NUL.
const isId = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');
