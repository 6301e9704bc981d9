import { Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { ColumnsMenu } from './columns/columns-menu';
import type { ChosenColumns } from './columns/chosen-columns';
import { JumpToDay } from './filters/jump-to-day';
import type { ListFilters } from './filters/list-search';
import type { Column, ListKind, Resource, RowCount } from './kinds/list-kind';
import { totalInWords } from './total/total-in-words';
import { ViewBar } from './views/view-bar';

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly filters: ListFilters;
  readonly total: RowCount | null;
  readonly chosen: ChosenColumns<Row>;
  /** The columns that have room; null where each row is drawn in lines. */
  readonly fitting: readonly Column<Row>[] | null;
  readonly onChange: (filters: ListFilters) => void;
}

/** The line above the filters: the views of the list, how many rows there are, and how the list is looked at. */
export function ListTools<Row extends Resource>(props: Props<Row>): ReactElement {
  const { kind, filters, total, chosen, fitting, onChange } = props;
  // Its links change with the filters alone.
  const views = useMemo(() => <ViewBar kind={kind} filters={filters} />, [kind, filters]);
  return (
    <div className="list-tools">
      {views}
      <div className="list-look">
        {total && (
          <Text size="sm" c="dimmed" className="list-total">
            {totalInWords(total)} {total.rows === 1 ? kind.noun : kind.title.toLowerCase()}
          </Text>
        )}
        <JumpToDay order={filters.order ?? kind.order} onJump={(times) => onChange({ ...filters, ...times })} />
        {fitting !== null && <ColumnsMenu kind={kind} chosen={chosen} fitting={fitting} />}
      </div>
    </div>
  );
}
