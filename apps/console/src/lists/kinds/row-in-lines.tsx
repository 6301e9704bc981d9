import type { ReactElement } from 'react';
import { StatusPill } from '../../shared/status-pill';
import type { Column, Lines, ListKind, Resource } from './list-kind';
import { RowLink } from './row-link';
import { RowAge, RowMoment } from './row-time';

/** With less room than this, in pixels, neither do a SID and a time stand side by side, nor a number and an error. */
const LEAST_FOR_TWO = 480;

/** In how many lines a row is drawn where there is no room for columns. */
export type LineCount = 2 | 3;

export const linesFor = (width: number): LineCount => (width < LEAST_FOR_TWO ? 3 : 2);

interface Props<Row extends Resource> {
  readonly row: Row;
  readonly lines: Lines<Row>;
  readonly count: LineCount;
}

/**
 * A row where there is no room for columns: how it stands, who, what is known and how long ago; below that its SID and
 * when. In three lines the SID has one for itself: it is never cut, since its last letters tell it from others.
 */
function RowInLines<Row extends Resource>({ row, lines, count }: Props<Row>): ReactElement {
  const { sid, kind, status, firstSeenAt } = row;
  const what = <span className="one-line-what">{lines.what(row)}</span>;
  const link = (
    <span className="one-line-sid">
      <RowLink sid={sid} kind={kind} />
    </span>
  );
  return (
    <div className="in-lines">
      <div className="one-line">
        <StatusPill status={status} />
        <span className="one-line-who">{lines.who(row)}</span>
        {count === 2 && what}
        <span className="one-line-age">
          <RowAge at={firstSeenAt} />
        </span>
      </div>
      {count === 3 && <div className="one-line">{link}</div>}
      <div className="one-line">
        {count === 2 ? link : what}
        <time dateTime={firstSeenAt} title={firstSeenAt}>
          <RowMoment at={firstSeenAt} />
        </time>
      </div>
    </div>
  );
}

/** The only column of a list whose rows are drawn in lines. */
export const inLines = <Row extends Resource>({ title, lines }: ListKind<Row>, count: LineCount): Column<Row> => ({
  title,
  width: 0,
  isOrder: true,
  isTime: true,
  cell: (row) => <RowInLines row={row} lines={lines} count={count} />,
});
