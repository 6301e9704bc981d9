import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { useAccount } from '../shared/account';
import { Moment } from '../shared/moment';
import { SidLink } from '../shared/sid-link';
import { StatusPill } from '../shared/status-pill';

/** The known SIDs from which a text differs by a mistake or two. Nothing where there are none. */
export function NearestSids({ text }: { readonly text: string }): ReactElement | null {
  const accountSid = useAccount() ?? undefined;
  const { data } = useQuery({
    queryKey: ['nearest-sids', text, accountSid],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/lookup/{sid}/nearest', { params: { path: { sid: text }, query: { accountSid } }, signal })),
    staleTime: Infinity,
  });
  const nearest = data?.data ?? [];
  if (nearest.length === 0) return null;
  return (
    <Stack component="section" aria-label="Did you mean" gap={4} align="center" mt="md">
      <Text fw={600} c="var(--mantine-color-text)">
        Did you mean{nearest.length > 1 && ' one of these'}?
      </Text>
      {nearest.map(({ kind, sid, accountSid: owner, status, firstSeenAt }) => (
        <Text key={`${kind} ${owner} ${sid}`} size="sm" component="div">
          <SidLink sid={sid} kind={kind} /> <StatusPill status={status} size="sm" /> {kind}, <Moment at={firstSeenAt} />
        </Text>
      ))}
    </Stack>
  );
}
