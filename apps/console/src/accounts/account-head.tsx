import { Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { CopyButton } from '../shared/copy-button';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { accountOf } from './account-questions';
import './accounts.css';
import { providerInWords } from './provider-in-words';

const KINDS = [
  { kind: 'message', label: 'Latest message', to: '/messages' },
  { kind: 'call', label: 'Latest call', to: '/calls' },
  { kind: 'recording', label: 'Latest recording', to: '/recordings' },
] as const;

/** Whose account it is, and when it was last heard of. */
export function AccountHead({ account }: { readonly account: string }): ReactElement {
  const { data, error, refetch } = useQuery(accountOf(account));
  return (
    <Paper withBorder p="md" component="section" aria-label="The account">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={84} role="status" aria-label="Loading" />}
      {data && (
        <Stack gap="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              {providerInWords(data)}
            </Text>
            <CopyButton value={data.accountSid} label="Copy SID" />
          </Group>
          <dl className="account-facts">
            <div>
              <dt>Last callback</dt>
              <dd>{data.lastCallbackAt === null ? 'never called back' : <Moment at={data.lastCallbackAt} />}</dd>
            </div>
            {KINDS.map(({ kind, label, to }) => (
              <div key={kind}>
                <dt>{label}</dt>
                <dd>
                  {data.latest[kind] === null ? (
                    'none'
                  ) : (
                    <AnchorLink to={to} search={{ accountSid: data.accountSid }} underline="always">
                      <Moment at={data.latest[kind]} />
                    </AnchorLink>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Stack>
      )}
    </Paper>
  );
}
