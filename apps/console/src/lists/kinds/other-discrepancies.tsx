import { Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../../api/client';
import { AnchorLink } from '../../shared/anchor-link';
import { formatNumber } from '../../shared/format-number';

const FRESH_MS = 60_000;

type OtherKind = 'call' | 'recording';

/** How many calls or recordings differ from what the provider says, of any time. */
const countOf = (kind: OtherKind, accountSid: string | undefined) =>
  queryOptions({
    queryKey: ['other-discrepancies', kind, accountSid],
    queryFn: async ({ signal }) => {
      const query = { kind, accountSid, include: 'counts', limit: 1 } as const;
      const { counts } = await dataOf(api.GET('/v1/audit/discrepancies', { params: { query }, signal }));
      return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
    },
    staleTime: FRESH_MS,
  });

/** Says that the list is one of messages, and how many calls and recordings are elsewhere that differ. */
export function OtherDiscrepancies({ accountSid }: { readonly accountSid: string | undefined }): ReactElement {
  const calls = useQuery(countOf('call', accountSid)).data;
  const recordings = useQuery(countOf('recording', accountSid)).data;
  return (
    <Text size="sm" c="dimmed">
      These are messages. Of calls and recordings, what differs from the provider’s word is under lost callbacks:{' '}
      <ToOthers kind="call" count={calls} accountSid={accountSid} /> and{' '}
      <ToOthers kind="recording" count={recordings} accountSid={accountSid} />.
    </Text>
  );
}

interface ToOthersProps {
  readonly kind: OtherKind;
  /** Undefined while that is not known. */
  readonly count: number | undefined;
  readonly accountSid: string | undefined;
}

const ToOthers = ({ kind, count, accountSid }: ToOthersProps): ReactElement => (
  <AnchorLink to="/lost" search={{ kind, ...(accountSid !== undefined && { account: accountSid }) }} underline="always">
    {count !== undefined && `${formatNumber(count)} `}
    {count === 1 ? kind : `${kind}s`}
  </AnchorLink>
);
