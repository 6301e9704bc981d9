import { Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { useAccount } from '../shared/account';
import { AccountLink } from '../shared/account-link';
import { ClassPhrase } from '../shared/class-phrase';
import { Moment } from '../shared/moment';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SidLink } from '../shared/sid-link';
import { SkeletonRows } from '../shared/skeleton-rows';
import { WithCode } from '../shared/with-code';

/** What never came: silent accounts, calls and recordings without an end. The longest missing stand first. */
export function AbsencesPage(): ReactElement {
  const accountSid = useAccount() ?? undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['absences', accountSid],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/absences', { params: { query: { accountSid } }, signal })),
  });
  return (
    <Page title="Absences">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <SkeletonRows rows={8} height={60} />}
      {data?.data.length === 0 && <Text>Nothing is missing.</Text>}
      <List listStyleType="none" spacing="md">
        {data?.data.map(({ class: name, kind, sid, accountSid: account, since, explanation, next }) => (
          <List.Item key={`${name} ${account} ${sid}`}>
            <Group gap="sm">
              <ClassPhrase class={name} />
              {kind === 'account' ? <AccountLink accountSid={account} /> : <SidLink sid={sid} kind={kind} />}
              <Moment at={since} />
            </Group>
            <Text size="sm">
              <WithCode text={explanation} /> <WithCode text={next} />
            </Text>
          </List.Item>
        ))}
      </List>
    </Page>
  );
}
