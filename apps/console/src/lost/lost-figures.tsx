import { SimpleGrid } from '@mantine/core';
import type { ReactElement } from 'react';
import { Figure } from '../shared/figure';
import { formatNumber, formatShare } from '../shared/format-number';
import type { LostOfDay } from './use-lost';

/** What the lists of all days come to together. */
export function LostFigures({ days }: { readonly days: readonly LostOfDay[] | undefined }): ReactElement {
  const total = (name: 'seen' | 'lost' | 'unknown' | 'disagreeing' | 'undecided'): number =>
    (days ?? []).reduce((sum, day) => sum + day[name], 0);
  const [seen, lost, unknown, undecided] = [total('seen'), total('lost'), total('unknown'), total('undecided')];
  const decided = seen - undecided;
  const isPending = days === undefined;
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs" component="section" aria-label="What was lost in all">
      <Figure
        label="Lost"
        isPending={isPending}
        below={`${formatNumber(lost + unknown)} of ${formatNumber(decided)} that could be compared`}
      >
        {formatShare(decided === 0 ? null : lost + unknown, decided)}
      </Figure>
      <Figure label="Ends that were lost" isPending={isPending} below="the provider reports an end, no callback did">
        {formatNumber(lost)}
      </Figure>
      <Figure label="Never called back" isPending={isPending} below="the provider has it, no callback ever named it">
        {formatNumber(unknown)}
      </Figure>
      <Figure label="Disagree" isPending={isPending} below="the provider and its callbacks report different ends">
        {formatNumber(total('disagreeing'))}
      </Figure>
    </SimpleGrid>
  );
}
