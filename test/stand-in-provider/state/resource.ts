import type { Kind } from '@sidetrack/domain';

/** A message, call or recording as the provider has it: in the words of callbacks, which both dialects translate. */
export interface Resource {
  readonly kind: Kind;
  readonly sid: string;
  /** The word that a callback has for its status. */
  readonly status: string;
  readonly createdAt: Date;
  /** When a message was sent, or an inbound one received. */
  readonly sentAt: Date | null;
  /** When a call was dialled, or a recording begun. */
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly updatedAt: Date;
  /** Under the names of callbacks. */
  readonly params: Readonly<Record<string, string>>;
  /** Fields of the compatibility API's row that are answered as they are here, whatever the rest says. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** A resource as far as it has to be told; the rest follows from it. */
export type Row = Pick<Resource, 'status' | 'createdAt'> & Partial<Omit<Resource, 'kind' | 'sid'>>;

export function completeRow(kind: Kind, sid: string, row: Row): Resource {
  return {
    sentAt: null,
    startedAt: null,
    endedAt: null,
    updatedAt: row.createdAt,
    params: {},
    rest: {},
    ...row,
    kind,
    sid,
  };
}
