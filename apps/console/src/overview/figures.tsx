import { Paper, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { CountLink } from './chart/count-link';
import { within, type ListLink } from './chart/list-link';
import { DISCREPANCIES } from './delivery-classes';
import type { RangeName } from './ranges';
import { deliveriesBefore, deliveriesOf, orderOf, type Audit } from './questions';

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
export function Figures({ range }: { readonly range: RangeName }): ReactElement {
  const { data: audit, isError } = useQuery(deliveriesOf(range));
  const { data: before } = useQuery(deliveriesBefore(range));
  const { data: ordered, isPending } = useQuery(orderOf(range));
  const count = (of: Audit | undefined, name: FigureName): number => of?.total.byClass[name] ?? 0;
  if (isError && audit === undefined) return <></>;
  return (
    <SimpleGrid cols={{ base: 2, xs: 4, lg: 8 }} spacing="xs" component="section" aria-label="In numbers">
      <Figure label="Messages" isPending={audit === undefined} below={beforeWords(before?.total.messages)}>
        {audit && <CountLink count={audit.total.messages} link={{ to: '/messages', search: within(audit) }} />}
      </Figure>
      {FIGURES.map(({ name, label }) => (
        <Figure
          key={name}
          label={label}
          isPending={audit === undefined}
          below={name === 'delivered' ? shareOf(audit) : beforeWords(before && count(before, name))}
        >
          {audit && <CountLink count={count(audit, name)} link={linkTo(name, audit)} />}
        </Figure>
      ))}
      <Figure label="Out of order" isPending={isPending} below={orderWords(ordered)}>
        {ordered?.total.order && (
          <AnchorLink to="/messages" search={within(ordered)} inherit>
            {percent(ordered.total.order.share)}
          </AnchorLink>
        )}
      </Figure>
    </SimpleGrid>
  );
}

interface FigureProps {
  readonly label: string;
  readonly isPending: boolean;
  /** A figure to compare it with. */
  readonly below: string;
  readonly children: ReactNode;
}

function Figure({ label, isPending, below, children }: FigureProps): ReactElement {
  return (
    <Paper withBorder p="xs" data-figure={label}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {isPending ? <Skeleton height={28} my={2} width="60%" /> : <div className="figure">{children}</div>}
      <Text size="xs" c="dimmed">
        {below}
      </Text>
    </Paper>
  );
}

function linkTo(name: FigureName, audit: Audit): ListLink {
  const to = (DISCREPANCIES as readonly string[]).includes(name) ? '/discrepancies' : '/messages';
  return { to, search: { class: [name], ...within(audit) } };
}

const NARROW_SPACE = '\u2009';

const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(share > 0 && share < 0.1 ? 2 : 1)}${NARROW_SPACE}%`;

const beforeWords = (count: number | undefined): string => (count === undefined ? NARROW_SPACE : `${count} before`);

/** A share of the outbound messages. Inbound messages cannot be delivered, so they do not count. */
function shareOf(audit: Audit | undefined): string {
  if (audit === undefined) return NARROW_SPACE;
  const { messages, byClass } = audit.total;
  const outbound = messages - (byClass['inbound'] ?? 0);
  return outbound === 0 ? '–' : `${percent((byClass['delivered'] ?? 0) / outbound)} of outbound`;
}

const orderWords = (ordered: Audit | undefined): string =>
  ordered?.total.order ? `${ordered.total.order.outOfOrder} of ${ordered.total.order.events} callbacks` : NARROW_SPACE;
