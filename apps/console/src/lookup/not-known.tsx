import { Code, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import type { ProblemBody } from '../api/problem';
import { AnchorLink } from '../shared/anchor-link';
import { EmptyState } from '../shared/empty-state';
import { Page } from '../shared/page';
import { SkeletonRows } from '../shared/skeleton-rows';
import { NearestSids } from './nearest-sids';
import { OnlyRefused } from './only-refused';

interface Props {
  readonly text: string;
  /** Why nothing is known: the text may be a phone number, or everything that came in was refused. */
  readonly problem: ProblemBody;
}

/** A text that is no known SID. It may be a ticket or a number; if not, the page names possible reasons. */
export function NotKnown({ text, problem: { number, quarantined } }: Props): ReactElement {
  const reference = text.trim();
  const ticket = useQuery({
    queryKey: ['ticket', reference],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/tickets/{reference}', { params: { path: { reference } }, signal })),
  });
  if (ticket.data !== undefined && ticket.data.data.length > 0) {
    return <Navigate to="/ticket/$reference" params={{ reference }} replace />;
  }
  if (number !== undefined && !ticket.isPending) return <Navigate to="/number/$number" params={{ number }} replace />;
  return (
    <Page title={quarantined === undefined ? 'Not known' : 'Only refused callbacks'}>
      {ticket.isPending && <SkeletonRows rows={4} />}
      {!ticket.isPending && quarantined !== undefined && <OnlyRefused text={text} refused={quarantined} />}
      {!ticket.isPending && quarantined === undefined && (
        <EmptyState title="No callback of this SID has come in, and no note names such a ticket">
          <Code>{text}</Code>
          <NearestSids text={reference} />
          <List size="sm" mt="md" ta="left" maw={560}>
            <List.Item>Compare it with the provider: more than one digit may be missing.</List.Item>
            <List.Item>
              If it is younger than a minute, leave this page open: it is looked up again by itself.
            </List.Item>
            <List.Item>If it was sent without a status callback URL, nothing about it ever comes in.</List.Item>
            <List.Item>
              If one came in whose SID could not be read, it is in{' '}
              <AnchorLink to="/quarantine" underline="always">
                quarantine
              </AnchorLink>
              .
            </List.Item>
          </List>
        </EmptyState>
      )}
    </Page>
  );
}
