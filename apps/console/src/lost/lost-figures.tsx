import type { ReactElement } from 'react';
import { Figure } from '../shared/figure';
import { formatNumber, formatShare, NO_VALUE } from '../shared/format-number';
import type { Range } from './lost-search';
import { useGone, type LostOfDay } from './use-lost';

interface Props {
  readonly days: readonly LostOfDay[] | undefined;
  readonly range: Range;
}

/** What the lists of all days come to together, and what the provider does not have any more. */
export function LostFigures({ days, range }: Props): ReactElement {
  const gone = useGone(range);
  const total = (name: 'seen' | 'lost' | 'unknown' | 'disagreeing' | 'undecided'): number =>
    (days ?? []).reduce((sum, day) => sum + day[name], 0);
  const [seen, lost, unknown, undecided] = [total('seen'), total('lost'), total('unknown'), total('undecided')];
  const decided = seen - undecided;
  const isPending = days === undefined;
  // Where no list was read, a zero would claim that nothing was lost.
  const shown = (count: number): string => (seen === 0 ? NO_VALUE : formatNumber(count));
  return (
    <section className="figures" aria-label="What was lost in all">
      <Figure
        label="Lost"
        isPending={isPending}
        below={
          decided === 0
            ? 'nothing could be compared yet'
            : `${formatNumber(lost + unknown)} of ${formatNumber(decided)} that could be compared`
        }
      >
        {formatShare(decided === 0 ? null : lost + unknown, decided)}
      </Figure>
      <Figure label="Ends that were lost" isPending={isPending} below="the provider reports an end, no callback did">
        {shown(lost)}
      </Figure>
      <Figure label="Never called back" isPending={isPending} below="the provider has it, no callback ever named it">
        {shown(unknown)}
      </Figure>
      <Figure label="Disagree" isPending={isPending} below="the provider and its callbacks report different ends">
        {shown(total('disagreeing'))}
      </Figure>
      <Figure
        label="Gone at the provider"
        isPending={gone.isPending}
        below="first seen in this time, and not there when asked for by SID"
      >
        {gone.count === null || gone.count + seen === 0 ? NO_VALUE : formatNumber(gone.count)}
      </Figure>
    </section>
  );
}
