import { Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { CALLS } from '../lists/kinds/calls';
import type { ListKind, Resource } from '../lists/list-kind';
import { MESSAGES } from '../lists/kinds/messages';
import { ResourceTable } from '../lists/resource-table';
import { AnchorLink } from '../shared/anchor-link';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { WAYS_OF_A_NUMBER, type WayOfANumber } from './ways-of-a-number';

const MOST_SHOWN = 10;

/** The latest messages and calls of a phone number, each way. */
export function NumberPage(): ReactElement {
  const { number } = useParams({ from: '/signed-in/number/$number' });
  return (
    <Page title={number}>
      {WAYS_OF_A_NUMBER.map((way) =>
        way.list === 'messages' ? (
          <Latest key={way.title} kind={MESSAGES} way={way} number={number} />
        ) : (
          <Latest key={way.title} kind={CALLS} way={way} number={number} />
        ),
      )}
    </Page>
  );
}

interface LatestProps<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly way: WayOfANumber;
  readonly number: string;
}

function Latest<Row extends Resource>({ kind, way, number }: LatestProps<Row>): ReactElement {
  const { title, list, side } = way;
  const answer = useQuery({
    queryKey: ['number', number, list, side],
    queryFn: ({ signal }) => kind.read({ [side]: number, limit: MOST_SHOWN }, signal),
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
      {answer.data && (answer.data.data.length > 0 ? <ResourceTable kind={kind} rows={answer.data.data} /> : 'None.')}
    </section>
  );
}
