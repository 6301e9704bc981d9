import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { classInWords } from '../shared/class-phrase';
import { formatNumber } from '../shared/format-number';
import { formatDuration } from '../shared/format-time';
import { AsTable } from './chart/as-table';
import { CountLink } from './chart/count-link';
import { Legend } from './chart/legend';
import { within, type ListLink } from './chart/list-link';
import { StackedBars } from './chart/stacked-bars';
import { colorOf } from './delivery-classes';
import { Panel } from './panel';
import { waitingOf, type Waiting } from './questions';
import { ofAccount, type Scope } from './scope';

const HEIGHT = 180;

type Age = Waiting['ages'][number];

const SHOWN = (['awaiting-receipt', 'receipt-overdue'] as const).map((name) => ({ name, label: classInWords(name) }));

/** Messages that stay at `sent`, by age. The older a message, the less likely its receipt. */
export function WaitingPanel({ scope }: { readonly scope: Scope }): ReactElement {
  return (
    <Panel
      title="Stuck at sent"
      about="Messages without a receipt, whenever they were sent, by how long ago they were first seen."
      answer={useQuery(waitingOf(scope))}
      height={HEIGHT + 50}
    >
      {(waiting) => <Ages waiting={waiting} scope={scope} />}
    </Panel>
  );
}

function Ages({ waiting, scope }: { readonly waiting: Waiting; readonly scope: Scope }): ReactElement {
  const { ages } = waiting;
  const linkTo = (name: (typeof SHOWN)[number]['name'], stretch: Pick<Age, 'since' | 'until'>): ListLink => ({
    to: '/messages',
    search: { class: [name], ...ofAccount(scope), ...within(stretch) },
  });
  if (waiting.messages === 0) return <Text size="sm">Nothing waits for a receipt.</Text>;
  const bars = ages.map((age) => ({
    key: String(age.fromMs),
    label: shortly(age),
    parts: SHOWN.map(({ name, label }) => ({
      series: name,
      color: colorOf(name),
      count: age.byClass[name],
      title: `${inWords(age)}: ${formatNumber(age.byClass[name])} ${label}`,
      link: linkTo(name, age),
    })),
  }));
  return (
    <div data-chart="waiting">
      <Legend
        entries={SHOWN.map(({ name, label }) => ({
          name,
          label,
          color: colorOf(name),
          figure: (
            <CountLink
              count={ages.reduce((sum, { byClass }) => sum + byClass[name], 0)}
              link={linkTo(name, { since: null, until: null })}
            />
          ),
        }))}
      />
      <StackedBars bars={bars} height={HEIGHT} />
      <AsTable
        caption="Messages without a receipt by age"
        columns={['first seen', ...SHOWN.map(({ label }) => label)]}
        rows={() =>
          ages.map((age) => ({
            key: String(age.fromMs),
            header: inWords(age),
            cells: SHOWN.map(({ name }) => <CountLink key={name} count={age.byClass[name]} link={linkTo(name, age)} />),
          }))
        }
      />
    </div>
  );
}

const shortly = ({ fromMs, toMs }: Age): string =>
  toMs === null ? `> ${formatDuration(fromMs)}` : `≤ ${formatDuration(toMs)}`;

function inWords({ fromMs, toMs }: Age): string {
  if (toMs === null) return `more than ${formatDuration(fromMs)} ago`;
  return fromMs === 0
    ? `up to ${formatDuration(toMs)} ago`
    : `${formatDuration(fromMs)} to ${formatDuration(toMs)} ago`;
}
