import type { ReactElement } from 'react';
import { StatusPill } from '../../shared/status-pill';
import type { Column, ListKind, Resource } from './list-kind';
import { RowLink } from './row-link';
import { RowAge, RowMoment } from './row-time';

/** A row where there is no room for columns: how it stands, who and how long ago; below that its SID, what is known and when. */
function RowInTwoLines<Row extends Resource>({
  row,
  twoLines: { who, what },
}: {
  readonly row: Row;
  readonly twoLines: ListKind<Row>['twoLines'];
}): ReactElement {
  const { sid, kind, status, firstSeenAt } = row;
  return (
    <div className="two-lines">
      <div className="one-line">
        <StatusPill status={status} />
        <span className="one-line-who">{who(row)}</span>
        <span className="one-line-age">
          <RowAge at={firstSeenAt} />
        </span>
      </div>
      <div className="one-line">
        <span className="one-line-sid">
          <RowLink sid={sid} kind={kind} />
        </span>
        <span className="one-line-what">{what(row)}</span>
        <time dateTime={firstSeenAt} title={firstSeenAt}>
          <RowMoment at={firstSeenAt} />
        </time>
      </div>
    </div>
  );
}

/** The only column of a list where each row is drawn in two lines. */
export const inTwoLines = <Row extends Resource>({ title, twoLines }: ListKind<Row>): Column<Row> => ({
  title,
  width: 0,
  isOrder: true,
  cell: (row) => <RowInTwoLines row={row} twoLines={twoLines} />,
});
