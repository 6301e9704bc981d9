import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useClock } from '../shared/clock';
import { formatNumber } from '../shared/format-number';
import { AsTable } from './chart/as-table';
import { CountLink } from './chart/count-link';
import { Legend } from './chart/legend';
import { within } from './chart/list-link';
import { stepOfTicks } from './chart/spread-ticks';
import { StackedSteps } from './chart/stacked-steps';
import { colorOf } from './delivery-classes';
import { longLabel, shortLabel } from './interval-label';
import { Panel } from './panel';
import { PanelFrame } from './panel-frame';
import { MOST_DAYS_OF_TRAFFIC } from './ranges';
import { ofAccount, type Scope } from './scope';
import { lengthOf, Silences, whatOf } from './silences';
import { trafficOf, type Traffic } from './questions';

const HEIGHT = 150;

const KINDS = [
  { name: 'message', label: 'messages', to: '/messages' },
  { name: 'call', label: 'calls', to: '/calls' },
  { name: 'recording', label: 'recordings', to: '/recordings' },
] as const;

/**
 * Where the axis of a range has a label: at every full hour of a day, and at the beginning of every day in a longer
 * range.
 */
const isTick = { minute: (since: string) => since.endsWith(':00:00.000Z'), hour: isMidnight, day: () => true };

function isMidnight(since: string): boolean {
  return since.endsWith('T00:00:00.000Z');
}

/** How many callbacks came in, and where none came although some usually do. */
export function TrafficPanel({ scope }: { readonly scope: Scope }): ReactElement {
  const answer = useQuery(trafficOf(scope));
  const { trafficInterval } = scope.range;
  if (trafficInterval === null) {
    return (
      <PanelFrame
        title="Callbacks"
        about={`They are counted for at most ${MOST_DAYS_OF_TRAFFIC} days. Choose a shorter time to see them.`}
      />
    );
  }
  return (
    <Panel
      title="Callbacks"
      about={`Received in every ${trafficInterval}, by what they are about. Unusual silences are marked.`}
      answer={answer}
      height={HEIGHT + 80}
    >
      {(traffic) => <Callbacks traffic={traffic} scope={scope} />}
    </Panel>
  );
}

function Callbacks({ traffic, scope }: { readonly traffic: Traffic; readonly scope: Scope }): ReactElement {
  const { zone } = useClock();
  const { intervals, interval, total } = traffic;
  const places = intervals.map(({ since }) => Date.parse(since));
  const length = (places[2] ?? 0) - (places[1] ?? 0) || 1;
  // The range may cut the first interval short, but never the second.
  const first = (places[1] ?? 0) - length;
  const placeOf = (time: string): number => Math.min(places.length, Math.max(0, (Date.parse(time) - first) / length));
  const marked = intervals
    .map(({ since }, place) => ({ since, place }))
    .filter(({ since, place }) => place > 0 && isTick[interval](since));
  return (
    <div data-chart="traffic">
      <Legend
        entries={KINDS.map(({ name, label, to }) => ({
          name,
          label,
          color: colorOf(name),
          figure: (
            <CountLink count={total.byKind[name]} link={{ to, search: { ...ofAccount(scope), ...within(traffic) } }} />
          ),
        }))}
      />
      <StackedSteps
        series={KINDS.map(({ name }) => ({
          name,
          color: colorOf(name),
          counts: intervals.map(({ byKind }) => byKind[name]),
        }))}
        marks={traffic.silences.map((silence) => ({
          from: placeOf(silence.since),
          to: placeOf(silence.until),
          key: `${silence.accountSid} ${silence.kind} ${silence.since}`,
          title: `${whatOf(silence)} for ${lengthOf(silence)}`,
        }))}
        ticks={(width) => {
          const step = stepOfTicks(marked.length, width);
          return marked
            .filter((_, index) => index % step === 0)
            .map(({ since, place }) => ({
              x: (place / places.length) * width,
              label: shortLabel(since, interval === 'minute' ? interval : 'day', zone),
            }));
        }}
        height={HEIGHT}
      />
      <Silences traffic={traffic} />
      <AsTable
        caption={`Callbacks for every ${interval}`}
        columns={[interval, ...KINDS.map(({ label }) => label)]}
        rows={() =>
          intervals.map((part) => ({
            key: part.since,
            header: longLabel(part.since, interval, zone),
            cells: KINDS.map(({ name }) => formatNumber(part.byKind[name])),
          }))
        }
      />
    </div>
  );
}
