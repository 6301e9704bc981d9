import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { Figure } from '../shared/figure';
import { formatNumber, formatShare, NARROW_SPACE } from '../shared/format-number';
import { CountLink } from './chart/count-link';
import { within, type ListLink } from './chart/list-link';
import { DISCREPANCIES } from './delivery-classes';
import { changeInWords } from './dimensions/change-in-words';
import { deliveriesBefore, deliveriesOf, orderOf, type Audit } from './questions';
import { ofAccount, type Scope } from './scope';

const FIGURES = [
  { name: 'delivered', label: 'Delivered' },
  { name: 'awaiting-receipt', label: 'Awaiting' },
  { name: 'receipt-overdue', label: 'Overdue' },
  { name: 'stalled', label: 'Stalled' },
  { name: 'contradicted', label: 'Contradicted' },
  { name: 'failed', label: 'Failed' },
] as const;

type FigureName = (typeof FIGURES)[number]['name'];

/** The range in a few numbers. Each number leads to the list of what it counts. */
export function Figures({ scope }: { readonly scope: Scope }): ReactElement {
  const { data: audit, isError } = useQuery(deliveriesOf(scope));
  const { data: before } = useQuery(deliveriesBefore(scope));
  const { data: ordered, isPending } = useQuery(orderOf(scope));
  const count = (of: Audit | undefined, name: FigureName): number => of?.total.byClass[name] ?? 0;
  if (isError && audit === undefined) return <></>;
  return (
    <section className="figures" aria-label="In numbers">
      <Figure label="Messages" isPending={audit === undefined} below={beforeWords(before?.total.messages)}>
        {audit && (
          <CountLink
            count={audit.total.messages}
            link={{ to: '/messages', search: { ...ofAccount(scope), ...within(audit) } }}
          />
        )}
      </Figure>
      <Figure
        label="Delivery rate"
        isPending={audit === undefined}
        below={audit && before ? rateWords(audit, before) : NARROW_SPACE}
      >
        {audit && (
          <AnchorLink to="/messages" search={{ class: ['delivered', 'failed'], ...ofAccount(scope), ...within(audit) }}>
            {formatShare(audit.total.rates.deliveryRate)}
          </AnchorLink>
        )}
      </Figure>
      {FIGURES.map(({ name, label }) => (
        <Figure
          key={name}
          label={label}
          isPending={audit === undefined}
          below={name === 'delivered' ? shareOf(audit) : beforeWords(before && count(before, name))}
        >
          {audit && <CountLink count={count(audit, name)} link={linkTo(name, audit, scope)} />}
        </Figure>
      ))}
      <Figure label="Out of order" isPending={isPending} below={orderWords(ordered)}>
        {ordered?.total.order && (
          <AnchorLink to="/messages" search={{ ...ofAccount(scope), ...within(ordered) }}>
            {formatShare(ordered.total.order.share)}
          </AnchorLink>
        )}
      </Figure>
    </section>
  );
}

function linkTo(name: FigureName, audit: Audit, scope: Scope): ListLink {
  const to = (DISCREPANCIES as readonly string[]).includes(name) ? '/discrepancies' : '/messages';
  return { to, search: { class: [name], ...ofAccount(scope), ...within(audit) } };
}

const beforeWords = (count: number | undefined): string =>
  count === undefined ? NARROW_SPACE : `${formatNumber(count)} before`;

/** A share of the outbound messages. Inbound messages cannot be delivered, so they do not count. */
function shareOf(audit: Audit | undefined): string {
  if (audit === undefined) return NARROW_SPACE;
  const { messages, byClass } = audit.total;
  const outbound = messages - (byClass['inbound'] ?? 0);
  return outbound === 0 ? '–' : `${formatShare((byClass['delivered'] ?? 0) / outbound)} of outbound`;
}

/** The rate beside that of the time before. */
const rateWords = (audit: Audit, before: Audit): string => {
  const [now, then] = [audit.total.rates.deliveryRate, before.total.rates.deliveryRate];
  return changeInWords({ now, before: then, isGood: true }).words;
};

const orderWords = (ordered: Audit | undefined): string =>
  ordered?.total.order
    ? `${formatNumber(ordered.total.order.outOfOrder)} of ${formatNumber(ordered.total.order.events)} callbacks`
    : NARROW_SPACE;
