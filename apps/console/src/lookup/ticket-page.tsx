import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { EmptyState } from '../shared/empty-state';
import { Moment } from '../shared/moment';
import { Page } from '../shared/page';
import { PartRow, PartRows } from '../shared/part-rows';
import { ProblemAlert } from '../shared/problem-alert';
import { SidLink } from '../shared/sid-link';
import { SkeletonRows } from '../shared/skeleton-rows';
import { StatusPill } from '../shared/status-pill';

/** The SIDs of a ticket, and the state of each. */
export function TicketPage(): ReactElement {
  const { reference } = useParams({ from: '/signed-in/ticket/$reference' });
  const answer = useQuery({
    queryKey: ['ticket', reference],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/tickets/{reference}', { params: { path: { reference } }, signal })),
  });
  return (
    <Page title={`Ticket ${reference}`}>
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={4} />}
      {answer.data?.data.length === 0 && (
        <EmptyState title="No note names this ticket">Open a SID and attach the ticket to it with a note.</EmptyState>
      )}
      <PartRows>
        {answer.data?.data.map((one) => (
          <PartRow key={`${one.kind} ${one.accountSid} ${one.sid}`} what={<SidLink sid={one.sid} kind={one.kind} />}>
            <Group gap="4px var(--mantine-spacing-sm)">
              <StatusPill status={one.status} />
              <Text size="sm">
                {one.kind}, last heard of <Moment at={one.lastSeenAt} />
              </Text>
            </Group>
          </PartRow>
        ))}
      </PartRows>
    </Page>
  );
}
