/** Everything besides the filters that the next page of a list needs. */
export interface Cursor<Position> {
  /** When the first page was asked for: `since=4h` means the same moment on every page. */
  readonly askedAt: Date;
  readonly after: Position;
}

/** Writes the cursors of one list as opaque text for a URL, and reads them. */
export interface CursorCodec<Position> {
  encode(cursor: Cursor<Position>): string;
  /** Null for anything that `encode` did not write. */
  decode(text: string): Cursor<Position> | null;
}

/** Converts one part of a position to JSON and back. Returns null for an invalid value. */
interface Field<Value> {
  write(value: Value): unknown;
  read(written: unknown): Value | null;
}

/** Last millisecond of the year 9999. This program never wrote a later time. */
const LATEST_MS = 253_402_300_799_999;

export const TIME: Field<Date> = {
  write: (time) => time.getTime(),
  read: (written) =>
    Number.isInteger(written) && Number(written) >= 0 && Number(written) <= LATEST_MS
      ? new Date(Number(written))
      : null,
};

/** PostgreSQL's text cannot contain NUL. */
export const TEXT: Field<string> = textThat((text) => !text.includes('\0'));

export function textThat(fits: (text: string) => boolean): Field<string> {
  return { write: (text) => text, read: (written) => (typeof written === 'string' && fits(written) ? written : null) };
}

type Fields<Position> = { readonly [Name in keyof Position]: Field<Position[Name]> };

/**
 * The cursors of a list. A cursor contains the list's name, the time at which the first page was asked for, and the
 * parts of the position in the order of `fields`. People keep cursors in links and programs, so neither name nor order
 * may change.
 */
export function cursorsOf<Position extends object>(list: string, fields: Fields<Position>): CursorCodec<Position> {
  const parts = Object.entries(fields) as [keyof Position & string, Field<unknown>][];
  const encode = ({ askedAt, after }: Cursor<Position>): string => {
    const written = [list, TIME.write(askedAt), ...parts.map(([name, field]) => field.write(after[name]))];
    return Buffer.from(JSON.stringify(written)).toString('base64url');
  };
  const decode = (text: string): Cursor<Position> | null => {
    const [itsList, written, ...rest] = parseArray(text);
    const askedAt = TIME.read(written);
    const read = parts.map(([name, field], place) => [name, field.read(rest[place])] as const);
    if (itsList !== list || askedAt === null || read.some(([, value]) => value === null)) return null;
    const cursor = { askedAt, after: Object.fromEntries(read) as Position };
    return encode(cursor) === text ? cursor : null;
  };
  return { encode, decode };
}

function parseArray(text: string): readonly unknown[] {
  try {
    const written: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(written) ? written : [];
  } catch {
    return [];
  }
}
