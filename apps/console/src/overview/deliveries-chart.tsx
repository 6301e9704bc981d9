import type { ReactElement } from 'react';
import { channelLabel } from '../shared/channel-label';
import { useClock } from '../shared/clock';
import { formatNumber, formatShare } from '../shared/format-number';
import { AsTable } from './chart/as-table';
import { CountLink } from './chart/count-link';
import { FailureShares, type ShareBar } from './chart/failure-shares';
import { Legend } from './chart/legend';
import { within, type ListLink } from './chart/list-link';
import type { Measure } from './chart/measure';
import { StackedBars, type Bar } from './chart/stacked-bars';
import { CLASSES, colorOf, failedShare, type ClassName } from './delivery-classes';
import { longLabel, shortLabel } from './interval-label';
import type { Audit } from './questions';
import { ofAccount, type Scope } from './scope';

interface Props {
  readonly audit: Audit;
  readonly scope: Scope;
  readonly channel: string;
  readonly height: number;
  readonly measure: Measure;
}

type Stretch = Pick<Audit, 'since' | 'until'>;

/**
 * The messages of one channel by class: as bars for every hour or day, and in total; below them the share that failed.
 * Each part leads to its list.
 */
export function DeliveriesChart({ audit, scope, channel, height, measure }: Props): ReactElement {
  const { zone } = useClock();
  const countsOf = (part: Audit['total']): Partial<Record<string, number>> => part.classesByChannel[channel] ?? {};
  const total = countsOf(audit.total);
  const shown = CLASSES.filter(({ name }) => total[name] !== undefined);
  const linkTo = (name: ClassName, stretch: Stretch): ListLink => ({
    to: '/messages',
    search: { channel, class: [name], ...ofAccount(scope), ...within(stretch) },
  });
  const bars = audit.intervals.map((part): Bar => {
    const label = shortLabel(part.since, audit.interval, zone);
    const parts = shown.map(({ name, label: words }) => {
      const count = countsOf(part)[name] ?? 0;
      return {
        series: name,
        color: colorOf(name),
        count,
        title: `${label}: ${formatNumber(count)} ${words}`,
        link: linkTo(name, part),
      };
    });
    return { key: part.since, label, parts };
  });
  const shares = audit.intervals.map((part): ShareBar => {
    const label = shortLabel(part.since, audit.interval, zone);
    const share = failedShare(countsOf(part));
    const title = `${label}: ${formatShare(share)} of what was sent out failed`;
    return { key: part.since, label, share, title, link: linkTo('failed', part) };
  });
  const hasFailed = total['failed'] !== undefined;
  return (
    <div data-chart={channel}>
      <Legend
        entries={shown.map(({ name, label }) => ({
          name,
          label,
          color: colorOf(name),
          figure: <CountLink count={total[name] ?? 0} link={linkTo(name, audit)} />,
        }))}
      />
      <StackedBars bars={bars} height={height} measure={measure} hasLabels={!hasFailed} />
      {hasFailed && <FailureShares bars={shares} />}
      <AsTable
        caption={`${channelLabel(channel)} by class for every ${audit.interval}`}
        columns={[audit.interval, ...shown.map(({ label }) => label), 'share failed']}
        rows={() =>
          audit.intervals.map((part) => ({
            key: part.since,
            header: longLabel(part.since, audit.interval, zone),
            cells: [
              ...shown.map(({ name }) => (
                <CountLink key={name} count={countsOf(part)[name] ?? 0} link={linkTo(name, part)} />
              )),
              formatShare(failedShare(countsOf(part))),
            ],
          }))
        }
      />
    </div>
  );
}
