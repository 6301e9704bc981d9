import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { ZoneOfTimes } from './zone-of-times';
import type { ListOrder } from '../filters/list-search';
import type { Column, Resource } from '../kinds/list-kind';

interface Props<Row extends Resource> {
  readonly columns: readonly Column<Row>[];
  readonly order: ListOrder;
  readonly onSort: (order: ListOrder) => void;
}

/** The names of the columns, of which one turns the order round. They stay in sight while the rows scroll. */
export function GridHead<Row extends Resource>({ columns, order, onSort }: Props<Row>): ReactElement {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ title, width, isOrder, isTime }) => (
          <th
            key={title}
            scope="col"
            style={width === 0 ? undefined : { width }}
            aria-sort={isOrder && (order === 'newest' ? 'descending' : 'ascending')}
          >
            {isOrder ? <SortButton title={title} order={order} onSort={onSort} /> : title}
            {isTime && <ZoneOfTimes />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Lists are in the order of when their rows were first seen, in one direction or the other. */
function SortButton({
  title,
  order,
  onSort,
}: Omit<Props<Resource>, 'columns'> & { readonly title: string }): ReactElement {
  const other = order === 'newest' ? 'oldest' : 'newest';
  return (
    <UnstyledButton className="sort-button" onClick={() => onSort(other)} title={`Show the ${other} first`}>
      {title}
      <span className="sort-order">, {order} first</span>
      <span aria-hidden="true"> {order === 'newest' ? '↓' : '↑'}</span>
    </UnstyledButton>
  );
}
