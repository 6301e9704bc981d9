import { use, type ReactElement, type ReactNode } from 'react';
import { AccountLink } from '../../shared/account-link';
import { ErrorCode, ErrorMeaning } from '../../shared/error-code';
import { formatNumber, NO_VALUE } from '../../shared/format-number';
import { formatSeconds } from '../../shared/format-seconds';
import { StatusPill } from '../../shared/status-pill';
import { withoutScheme } from '../../shared/without-scheme';
import type { Column, Resource } from './list-kind';
import { RowIsActive } from './row-is-active';
import { RowLink } from './row-link';
import { RowTime } from './row-time';

/** The columns without a rank always stay. Of the others, the ones below give way first. */
const RANK = { class: 1, error: 2, duration: 2, account: 3, further: 4, lastChange: 5, meaning: 6 } as const;

/** Two lines, the less important one below. */
export function Two({ above, below }: { readonly above: ReactNode; readonly below: ReactNode }): ReactElement {
  return (
    <>
      <div className="cell-above">{above}</div>
      <div className="cell-below">{below}</div>
    </>
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
  width: 308,
  cell: (row) => (
    <Two
      above={<RowLink sid={row.sid} kind={row.kind} />}
      below={below(row)
        .filter((word) => word !== null)
        .join(' · ')}
    />
  ),
});

type WithParties = Resource & { readonly from: string | null; readonly to: string | null };

export const PARTIES: Column<WithParties> = {
  title: 'From → to',
  width: 160,
  cell: ({ from, to }) => (
    <Two
      above={<Party address={from} />}
      below={
        <>
          → <Party address={to} />
        </>
      }
    />
  ),
};

/** A number, whose channel stands below the SID; pointing at it tells the address as it came. */
const Party = ({ address }: { readonly address: string | null }): ReactElement =>
  address === null ? <>{NO_VALUE}</> : <span title={address}>{withoutScheme(address)}</span>;

/** The other side of a message or call, and which way it went. */
export function otherSide({ direction, from, to }: WithParties & { readonly direction: string | null }): string {
  const isInbound = direction === 'inbound';
  const address = isInbound ? from : to;
  return `${isInbound ? 'from' : 'to'} ${address === null ? 'unknown' : withoutScheme(address)}`;
}

type WithError = Resource & { readonly errorCode: string | null };

/** A code in a row that leads to its page. Tab stops at it only in the active row. */
function RowCode({ code, withMeaning }: { readonly code: string; readonly withMeaning: boolean }): ReactElement {
  return <ErrorCode code={code} withMeaning={withMeaning} tabIndex={use(RowIsActive) ? undefined : -1} />;
}

/** An error code and what it means; null without one. */
export const errorOf = ({ errorCode }: { readonly errorCode: string | null }): ReactNode =>
  errorCode === null ? null : <RowCode code={errorCode} withMeaning />;

export const ERROR_CODE_COLUMN: Column<WithError> = {
  title: 'Error',
  width: 76,
  rank: RANK.error,
  cell: ({ errorCode }) => (errorCode === null ? NO_VALUE : <RowCode code={errorCode} withMeaning={false} />),
};

/** For wide windows, and for whoever puts other columns away. */
export const ERROR_MEANING_COLUMN: Column<WithError> = {
  title: 'What the error means',
  width: 250,
  rank: RANK.meaning,
  cell: ({ errorCode }) => (errorCode === null ? NO_VALUE : <ErrorMeaning code={errorCode} />),
};

export const DURATION: Column<Resource & { readonly durationSeconds: number | null }> = {
  title: 'Duration',
  width: 104,
  rank: RANK.duration,
  cell: (row) => durationOf(row) ?? NO_VALUE,
};

export const durationOf = ({ durationSeconds }: { readonly durationSeconds: number | null }): string | null =>
  durationSeconds === null ? null : formatSeconds(durationSeconds);

/** An account in a row that leads to its page. Tab stops at it only in the active row. */
function RowAccount({ accountSid }: { readonly accountSid: string }): ReactElement {
  return <AccountLink accountSid={accountSid} tabIndex={use(RowIsActive) ? undefined : -1} />;
}

export const ACCOUNT_COLUMN: Column<Resource> = {
  title: 'Account',
  width: 132,
  rank: RANK.account,
  cell: ({ accountSid }) => <RowAccount accountSid={accountSid} />,
};

export const FIRST_SEEN_COLUMN: Column<Resource> = {
  title: 'First seen',
  width: 152,
  isOrder: true,
  isTime: true,
  cell: ({ firstSeenAt }) => <RowTime at={firstSeenAt} />,
};

export const LAST_CHANGE: Column<Resource> = {
  title: 'Last change',
  width: 152,
  rank: RANK.lastChange,
  isTime: true,
  cell: ({ lastSeenAt }) => <RowTime at={lastSeenAt} />,
};

/** Further columns, which are there when the reader has chosen them. */
export const CALLBACKS: Column<Resource> = {
  title: 'Callbacks',
  width: 80,
  rank: RANK.further,
  isExtra: true,
  cell: ({ eventCount }) => formatNumber(eventCount),
};

/** A column of texts. Some rows have no text. */
export const textColumn = <Row extends Resource>(
  title: string,
  width: number,
  text: (row: Row) => string | null,
): Column<Row> => ({ title, width, rank: RANK.further, cell: (row) => text(row) ?? NO_VALUE });

/** A column with a time of each row. */
export const timeColumn = <Row extends Resource>(title: string, at: (row: Row) => string): Column<Row> => ({
  title,
  width: 152,
  rank: RANK.class,
  isTime: true,
  cell: (row) => <RowTime at={at(row)} />,
});

/** A column with our reading of the row. */
export const readingColumn = <Row extends Resource>(cell: (row: Row) => ReactNode): Column<Row> => ({
  title: 'Class',
  width: 162,
  rank: RANK.class,
  cell,
});
