import type { ReactElement, ReactNode } from 'react';
import { useClock } from '../../shared/clock';
import { formatDuration, formatMoment, formatRelative } from '../../shared/format-time';
import { StatusPill } from '../../shared/status-pill';
import { useNow } from '../../shared/use-now';
import type { Column, Resource } from './list-kind';
import { RowLink } from './row-link';

/** Shown where no value is known. A zero would claim a value. */
export const NONE = '–';

/** Two lines, the less important one below. */
export function Two({ above, below }: { readonly above: ReactNode; readonly below: ReactNode }): ReactElement {
  return (
    <>
      <div className="cell-above">{above}</div>
      <div className="cell-below">{below}</div>
    </>
  );
}

/** A time to the second, and how long ago that was. The page of the SID shows milliseconds. */
function Time({ at }: { readonly at: string }): ReactElement {
  const { zone } = useClock();
  const now = useNow();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={at}>
      <Two above={formatMoment(moment, zone).slice(0, -'.000'.length)} below={formatRelative(moment, now)} />
    </time>
  );
}

export const STATUS: Column<Resource> = {
  title: 'Status',
  width: 116,
  cell: ({ status }) => <StatusPill status={status} />,
};

/** The SID, and below it what distinguishes the row from similar rows. */
export const sidColumn = <Row extends Resource>(below: (row: Row) => readonly (string | null)[]): Column<Row> => ({
  title: 'SID',
  width: 278,
  cell: (row) => (
    <Two
      above={<RowLink sid={row.sid} kind={row.kind} />}
      below={below(row)
        .filter((word) => word !== null)
        .join(' · ')}
    />
  ),
});

export const PARTIES: Column<Resource & { readonly from: string | null; readonly to: string | null }> = {
  title: 'From → to',
  width: 130,
  cell: ({ from, to }) => <Two above={from ?? NONE} below={`→ ${to ?? NONE}`} />,
};

export const ERROR_CODE_COLUMN: Column<Resource & { readonly errorCode: string | null }> = {
  title: 'Error',
  width: 62,
  cell: ({ errorCode }) => errorCode ?? NONE,
};

export const DURATION: Column<Resource & { readonly durationSeconds: number | null }> = {
  title: 'Duration',
  width: 104,
  cell: ({ durationSeconds }) => (durationSeconds === null ? NONE : formatDuration(durationSeconds * 1_000)),
};

export const FIRST_SEEN_COLUMN: Column<Resource> = {
  title: 'First seen',
  width: 156,
  cell: ({ firstSeenAt }) => <Time at={firstSeenAt} />,
};

export const LAST_CHANGE: Column<Resource> = {
  title: 'Last change',
  width: 156,
  cell: ({ lastSeenAt }) => <Time at={lastSeenAt} />,
};

/** A column of texts. Some rows have no text. */
export const textColumn = <Row extends Resource>(
  title: string,
  width: number,
  text: (row: Row) => string | null,
): Column<Row> => ({ title, width, cell: (row) => text(row) ?? NONE });

/** A column with a time of each row. */
export const timeColumn = <Row extends Resource>(title: string, at: (row: Row) => string): Column<Row> => ({
  title,
  width: 156,
  cell: (row) => <Time at={at(row)} />,
});
