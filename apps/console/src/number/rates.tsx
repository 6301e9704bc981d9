import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { Figure } from '../shared/figure';
import { formatNumber, formatShare, NO_VALUE } from '../shared/format-number';
import type { Side } from './number-search';
import type { NumberRates } from './use-number';

interface Props {
  readonly number: string;
  readonly rates: NumberRates | null | undefined;
}

const SIDES = [
  { side: 'to', words: 'to it' },
  { side: 'from', words: 'from it' },
] as const;

/** How well messages arrive and how many calls are answered, to the number and from it; each leads to its list. */
export const Rates = ({ number, rates }: Props): ReactElement => (
  <section className="figures figures-of-four" aria-label="How it goes">
    {SIDES.map(({ side, words }) => (
      <MessagesOf key={side} title={`Messages ${words}`} side={side} number={number} rates={rates?.[side].messages} />
    ))}
    {SIDES.map(({ side, words }) => (
      <CallsOf key={side} title={`Calls ${words}`} side={side} number={number} rates={rates?.[side].calls} />
    ))}
  </section>
);

interface OneProps<Counted> {
  readonly title: string;
  readonly side: Side;
  readonly number: string;
  readonly rates: Counted | undefined;
}

function MessagesOf({ title, side, number, rates }: OneProps<NumberRates['to']['messages']>): ReactElement {
  const { delivered = 0, failed = 0 } = rates?.byClass ?? {};
  const known = delivered + failed;
  return (
    <Figure
      label={title}
      isPending={rates === undefined}
      below={
        <>
          {known > 0 && `${formatNumber(delivered)} of ${formatNumber(known)} whose outcome is known · `}
          <AnchorLink to="/messages" search={{ [side]: number }} underline="always">
            {sizeInWords(rates, 'message')}
          </AnchorLink>
        </>
      }
    >
      {known === 0 ? NO_VALUE : <Share part={delivered} whole={known} words="delivered" />}
    </Figure>
  );
}

function CallsOf({ title, side, number, rates }: OneProps<NumberRates['to']['calls']>): ReactElement {
  const { completed = 0, busy = 0, failed = 0, canceled = 0, 'no-answer': unanswered = 0 } = rates?.byStatus ?? {};
  const ended = completed + busy + failed + canceled + unanswered;
  return (
    <Figure
      label={title}
      isPending={rates === undefined}
      below={
        <>
          {ended > 0 && `${formatNumber(completed)} of ${formatNumber(ended)} that have ended · `}
          <AnchorLink to="/calls" search={{ [side]: number }} underline="always">
            {sizeInWords(rates, 'call')}
          </AnchorLink>
        </>
      }
    >
      {ended === 0 ? NO_VALUE : <Share part={completed} whole={ended} words="answered" />}
    </Figure>
  );
}

interface ShareProps {
  readonly part: number;
  readonly whole: number;
  readonly words: string;
}

/** On a telephone a box has no room for words as large as the number. */
const Share = ({ part, whole, words }: ShareProps): ReactElement => (
  <>
    {formatShare(part, whole)} <span className="figure-words">{words}</span>
  </>
);

/** How many were counted: all of them, or the newest. */
function sizeInWords(rates: { readonly counted: number; readonly all: boolean } | undefined, noun: string): string {
  if (rates === undefined) return `${noun}s`;
  if (!rates.all) return `the newest ${formatNumber(rates.counted)} ${noun}s, of more`;
  if (rates.counted === 0) return `no ${noun}`;
  return rates.counted === 1 ? `1 ${noun}` : `all ${formatNumber(rates.counted)} ${noun}s`;
}
