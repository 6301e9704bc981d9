import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useClock } from '../shared/clock';
import { formatDuration } from '../shared/format-time';
import { AnchorLink } from '../shared/anchor-link';
import { AsTable } from './chart/as-table';
import { CountLink } from './chart/count-link';
import { Legend } from './chart/legend';
import { within } from './chart/list-link';
import { LogLines } from './chart/log-lines';
import { colorOf } from './delivery-classes';
import { longLabel, shortLabel } from './interval-label';
import { Panel } from './panel';
import { deliveriesOf, type Audit } from './questions';
import { ofAccount, type Scope } from './scope';

const HEIGHT = 180;

const PERCENTILES = [
  { name: 'p50', key: 'p50Ms' },
  { name: 'p95', key: 'p95Ms' },
  { name: 'p99', key: 'p99Ms' },
] as const;

const LEAST_MS = 100;
const TICKS_MS = [100, 1_000, 10_000, 60_000, 600_000, 3_600_000, 21_600_000, 86_400_000, 604_800_000];

const inWords = (ms: number | null): string => (ms === null ? '–' : formatDuration(ms));

/** How long receipts took: half, 95 % and 99 % of them took no longer than this. */
export function ReceiptTimePanel({ scope }: { readonly scope: Scope }): ReactElement {
  return (
    <Panel
      title="Time to receipt"
      about="From sent to delivered, where both were reported. Half of the messages took no longer than p50."
      answer={useQuery(deliveriesOf(scope))}
      height={HEIGHT + 50}
    >
      {(audit) => <ReceiptTimes audit={audit} scope={scope} />}
    </Panel>
  );
}

function ReceiptTimes({ audit, scope }: { readonly audit: Audit; readonly scope: Scope }): ReactElement {
  const { zone } = useClock();
  const { intervals, interval, total } = audit;
  const linkTo = (stretch: Pick<Audit, 'since' | 'until'>) => ({
    to: '/messages' as const,
    search: { class: ['delivered'], ...ofAccount(scope), ...within(stretch) },
  });
  return (
    <div data-chart="receipt-time">
      <Legend
        entries={PERCENTILES.map(({ name, key }) => ({
          name,
          label: name,
          color: colorOf(name),
          figure: <AnchorLink {...linkTo(audit)}>{inWords(total.timeToDelivered[key])}</AnchorLink>,
        }))}
      />
      <LogLines
        labels={intervals.map(({ since }) => shortLabel(since, interval, zone))}
        series={PERCENTILES.map(({ name, key }) => ({
          name,
          color: colorOf(name),
          values: intervals.map(({ timeToDelivered }) => timeToDelivered[key]),
        }))}
        least={LEAST_MS}
        valueTicks={TICKS_MS}
        formatValue={formatDuration}
        height={HEIGHT}
      />
      <AsTable
        caption={`Time to receipt for every ${interval}`}
        columns={[interval, 'messages', ...PERCENTILES.map(({ name }) => name)]}
        rows={() =>
          intervals.map((part) => ({
            key: part.since,
            header: longLabel(part.since, interval, zone),
            cells: [
              <CountLink key="messages" count={part.timeToDelivered.messages} link={linkTo(part)} />,
              ...PERCENTILES.map(({ key }) => (
                <span key={key} title={`${part.timeToDelivered[key] ?? '–'} ms`}>
                  {inWords(part.timeToDelivered[key])}
                </span>
              )),
            ],
          }))
        }
      />
    </div>
  );
}
