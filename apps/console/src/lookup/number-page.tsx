import { Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { ResourceTable, type Resource } from '../lists/resource-table';
import { AnchorLink } from '../shared/anchor-link';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';

const SECTIONS = [
  { title: 'Messages to it', list: 'messages', side: 'to' },
  { title: 'Messages from it', list: 'messages', side: 'from' },
  { title: 'Calls to it', list: 'calls', side: 'to' },
  { title: 'Calls from it', list: 'calls', side: 'from' },
] as const;

type Section = (typeof SECTIONS)[number];

const MOST_SHOWN = 10;

/** The latest messages and calls of a phone number, each way. */
export function NumberPage(): ReactElement {
  const { number } = useParams({ from: '/signed-in/number/$number' });
  return (
    <Page title={number}>
      {SECTIONS.map((section) => (
        <Latest key={section.title} section={section} number={number} />
      ))}
    </Page>
  );
}

function Latest({ section, number }: { readonly section: Section; readonly number: string }): ReactElement {
  const { title, list, side } = section;
  const answer = useQuery({
    queryKey: ['number', number, list, side],
    queryFn: ({ signal }): Promise<{ data: Resource[] }> => {
      const params = { query: { [side]: number, limit: MOST_SHOWN } };
      return list === 'messages'
        ? dataOf(api.GET('/v1/messages', { params, signal }))
        : dataOf(api.GET('/v1/calls', { params, signal }));
    },
  });
  return (
    <section aria-label={title}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        <AnchorLink to={`/${list}`} search={{ [side]: number }} underline="always" size="sm">
          the whole list
        </AnchorLink>
      </Group>
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={2} />}
      {answer.data && (answer.data.data.length > 0 ? <ResourceTable rows={answer.data.data} /> : 'None.')}
    </section>
  );
}
