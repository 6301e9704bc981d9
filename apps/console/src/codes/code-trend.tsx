import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { AsTable } from '../overview/chart/as-table';
import { CountLink } from '../overview/chart/count-link';
import { within, type ListLink } from '../overview/chart/list-link';
import { StackedBars } from '../overview/chart/stacked-bars';
import { longLabel, shortLabel } from '../overview/interval-label';
import { Panel } from '../overview/panel';
import { deliveriesOf } from '../overview/questions';
import { ofAccount, type Scope } from '../overview/scope';
import { useClock } from '../shared/clock';
import { formatNumber } from '../shared/format-number';

const HEIGHT = 150;

interface Props {
  readonly code: string;
  readonly scope: Scope;
}

/** How many messages had the code in every hour or day. */
export function CodeTrend({ code, scope }: Props): ReactElement {
  const { zone } = useClock();
  const { interval } = scope.range;
  const linkTo = (part: { readonly since: string; readonly until: string }): ListLink => ({
    to: '/messages',
    search: { errorCode: [code], ...ofAccount(scope), ...within(part) },
  });
  return (
    <Panel
      title="How often it comes"
      about={`Messages with the code, by the ${interval} in which they were first seen.`}
      answer={useQuery(deliveriesOf(scope))}
      height={HEIGHT + 30}
    >
      {({ intervals }) => {
        const countOf = (part: (typeof intervals)[number]): number =>
          (part.byErrorCode as Readonly<Record<string, number>>)[code] ?? 0;
        return (
          <div data-chart="code-trend">
            <StackedBars
              height={HEIGHT}
              bars={intervals.map((part) => {
                const label = shortLabel(part.since, interval, zone);
                const title = `${label}: ${formatNumber(countOf(part))} with error ${code}`;
                const series = { series: 'failed', color: 'var(--chart-failed)', count: countOf(part) };
                return { key: part.since, label, parts: [{ ...series, title, link: linkTo(part) }] };
              })}
            />
            <AsTable
              caption={`Messages with error ${code} for every ${interval}`}
              columns={[interval, 'messages']}
              rows={() =>
                intervals.map((part) => ({
                  key: part.since,
                  header: longLabel(part.since, interval, zone),
                  cells: [<CountLink key="messages" count={countOf(part)} link={linkTo(part)} />],
                }))
              }
            />
          </div>
        );
      }}
    </Panel>
  );
}
