import type { QuarantinePosition } from '@sidetrack/intake';

/** All that the next page of the quarantine needs besides the filters. */
export interface QuarantineCursor {
  /** When the first page was asked for: `since=4h` means the same moment on every page. */
  readonly askedAt: Date;
  readonly after: QuarantinePosition;
}

/** The cursor as opaque text for a URL. */
export function encodeQuarantineCursor({ askedAt, after }: QuarantineCursor): string {
  const fields = ['quarantine', askedAt.getTime(), after.receivedAt.getTime(), after.id];
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

/** Reads a cursor back, or gives null for anything that `encodeQuarantineCursor` did not write. */
export function decodeQuarantineCursor(text: string): QuarantineCursor | null {
  const written = Buffer.from(text, 'base64url').toString('latin1');
  const match = /^\["quarantine",(\d{1,15}),(\d{1,15}),"([0-9a-f-]{36})"\]$/.exec(written);
  if (match === null) return null;
  const [askedAt, receivedAt] = [new Date(Number(match[1])), new Date(Number(match[2]))];
  const cursor = { askedAt, after: { receivedAt, id: match[3]! } };
  return isUuid(cursor.after.id) && encodeQuarantineCursor(cursor) === text ? cursor : null;
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
