import type { ReactElement } from 'react';
import { channelLabel } from '../shared/channel-label';
import { useClock } from '../shared/clock';
import { AsTable } from './chart/as-table';
import { CountLink } from './chart/count-link';
import { Legend } from './chart/legend';
import { within, type ListLink } from './chart/list-link';
import { StackedBars, type Bar } from './chart/stacked-bars';
import { CLASSES, colorOf, type ClassName } from './delivery-classes';
import { longLabel, shortLabel } from './interval-label';
import type { Audit } from './questions';

interface Props {
  readonly audit: Audit;
  readonly channel: string;
  readonly height: number;
}

type Stretch = Pick<Audit, 'since' | 'until'>;

/** The messages of one channel by class: as bars for every hour or day, and in total. Each part leads to its list. */
export function DeliveriesChart({ audit, channel, height }: Props): ReactElement {
  const { zone } = useClock();
  const countsOf = (part: Audit['total']): Partial<Record<string, number>> => part.classesByChannel[channel] ?? {};
  const total = countsOf(audit.total);
  const shown = CLASSES.filter(({ name }) => total[name] !== undefined);
  const linkTo = (name: ClassName, stretch: Stretch): ListLink => ({
    to: '/messages',
    search: { channel, class: [name], ...within(stretch) },
  });
  const bars = audit.intervals.map((part): Bar => {
    const label = shortLabel(part.since, audit.interval, zone);
    const parts = shown.map(({ name, label: words }) => {
      const count = countsOf(part)[name] ?? 0;
      return {
        series: name,
        color: colorOf(name),
        count,
        title: `${label}: ${count} ${words}`,
        link: linkTo(name, part),
      };
    });
    return { key: part.since, label, parts };
  });
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
      <StackedBars bars={bars} height={height} />
      <AsTable
        caption={`${channelLabel(channel)} by class for every ${audit.interval}`}
        columns={[audit.interval, ...shown.map(({ label }) => label)]}
        rows={() =>
          audit.intervals.map((part) => ({
            key: part.since,
            header: longLabel(part.since, audit.interval, zone),
            cells: shown.map(({ name }) => (
              <CountLink key={name} count={countsOf(part)[name] ?? 0} link={linkTo(name, part)} />
            )),
          }))
        }
      />
    </div>
  );
}
