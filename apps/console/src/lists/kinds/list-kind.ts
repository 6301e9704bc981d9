import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import type { ListName } from './list-names';
import type { Filter } from '../filters/filter';
import type { ListFilters, ListOrder } from '../filters/list-search';

export type Resource = Schemas['MessageDto'] | Schemas['CallDto'] | Schemas['RecordingDto'];

export interface Column<Row extends Resource> {
  readonly title: string;
  /** In pixels. The column has at least this width, or is not there. */
  readonly width: number;
  /** Where there is little room, the columns of the highest rank give way. A column without a rank always stays. */
  readonly rank?: number;
  /** The column is there only when the reader has chosen it. */
  readonly isExtra?: true;
  /** The list is in the order of this column. */
  readonly isOrder?: true;
  /** Its cells are times, in the zone that its head names. */
  readonly isTime?: true;
  readonly cell: (row: Row) => ReactNode;
}

/** What a row says where there is no room for columns, beside its status, its SID and when it was first seen. */
export interface Lines<Row extends Resource> {
  /** In the first line: whom it went to or came from. */
  readonly who: (row: Row) => ReactNode;
  /** In the last line: what is known of it. */
  readonly what: (row: Row) => ReactNode;
}

export interface ListPage<Row extends Resource> {
  readonly data: Row[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** How many rows a list has on all pages. */
export type RowCount = Schemas['RowCountDto'];

/** The query for one page: the filters as the address has them. The API judges their values. */
export interface PageQuery extends ListFilters {
  readonly limit: number;
  readonly cursor?: string;
  readonly count?: 'estimate';
}

/** What the list of one kind has of its own: its columns, its filters, and its route. */
export interface ListKind<Row extends Resource> {
  readonly name: ListName;
  readonly title: string;
  /** The kind of its rows. */
  readonly kind: Row['kind'];
  /** The noun for one row. */
  readonly noun: string;
  /** What comes first when the address does not say it. */
  readonly order: ListOrder;
  readonly route: `/v1/${string}`;
  readonly filters: readonly Filter[];
  readonly columns: readonly Column<Row>[];
  readonly lines: Lines<Row>;
  /** Shown above the rows, about all rows together. */
  readonly above?: (filters: ListFilters) => ReactNode;
  /** @throws Problem when the API refuses */
  readonly read: (query: PageQuery, signal: AbortSignal) => Promise<ListPage<Row>>;
  /** How many rows there are; null where the API cannot say it. @throws Problem when the API refuses */
  readonly count: (filters: ListFilters, signal: AbortSignal) => Promise<RowCount | null>;
}

/** The key of a row. A SID is unique only within its account. */
export const keyOf = ({ accountSid, sid }: Resource): string => `${accountSid} ${sid}`;
