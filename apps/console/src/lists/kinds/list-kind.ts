import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import type { ListName } from './list-names';
import type { Filter } from '../filters/filter';
import type { ListFilters } from '../filters/list-search';

export type Resource = Schemas['MessageDto'] | Schemas['CallDto'] | Schemas['RecordingDto'];

export interface Column<Row extends Resource> {
  readonly title: string;
  /** In pixels. The sum of the columns is the least width of the table. */
  readonly width: number;
  readonly cell: (row: Row) => ReactNode;
}

export interface ListPage<Row extends Resource> {
  readonly data: Row[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** The query for one page: the filters as the address has them. The API judges their values. */
export interface PageQuery extends ListFilters {
  readonly limit: number;
  readonly cursor?: string;
}

/** What the list of one kind has of its own: its columns, its filters, and its route. */
export interface ListKind<Row extends Resource> {
  readonly name: ListName;
  readonly title: string;
  /** The kind of its rows. */
  readonly kind: Row['kind'];
  /** The noun for one row. */
  readonly noun: string;
  readonly order: 'newest first' | 'oldest first';
  readonly route: `/v1/${string}`;
  readonly filters: readonly Filter[];
  readonly columns: readonly Column<Row>[];
  /** Shown above the rows, about all rows together. */
  readonly above?: (filters: ListFilters) => ReactNode;
  /** @throws Problem when the API refuses */
  readonly read: (query: PageQuery, signal: AbortSignal) => Promise<ListPage<Row>>;
}

/** The key of a row. A SID is unique only within its account. */
export const keyOf = ({ accountSid, sid }: Resource): string => `${accountSid} ${sid}`;
