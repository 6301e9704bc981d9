import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import type { ListName } from './list-names';
import type { Filter } from '../filters/filter';
import type { ListFilters } from '../filters/list-search';

export type Resource = Schemas['MessageDto'] | Schemas['CallDto'] | Schemas['RecordingDto'];

export interface Column<Row extends Resource> {
  readonly title: string;
  /** In pixels; together they are the least width of the table. */
  readonly width: number;
  readonly cell: (row: Row) => ReactNode;
}

export interface ListPage<Row extends Resource> {
  readonly data: Row[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** How one page is asked for: the filters as the address has them; the API judges their words. */
export interface PageQuery extends ListFilters {
  readonly limit: number;
  readonly cursor?: string;
}

/** What is special about the list of one kind: its columns, its filters, and the route that answers. */
export interface ListKind<Row extends Resource> {
  readonly name: ListName;
  readonly title: string;
  /** What its rows are. */
  readonly kind: Row['kind'];
  /** One of its rows, in words. */
  readonly noun: string;
  readonly order: 'newest first' | 'oldest first';
  readonly route: `/v1/${string}`;
  readonly filters: readonly Filter[];
  readonly columns: readonly Column<Row>[];
  /** What there is to say of all rows together, above them. */
  readonly above?: (filters: ListFilters) => ReactNode;
  /** @throws Problem when the API refuses */
  readonly read: (query: PageQuery, signal: AbortSignal) => Promise<ListPage<Row>>;
}

/** What tells a row from all others: a SID is unique within its account alone. */
export const keyOf = ({ accountSid, sid }: Resource): string => `${accountSid} ${sid}`;
