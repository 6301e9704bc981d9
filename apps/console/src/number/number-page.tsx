import { Group, Title } from '@mantine/core';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Problem } from '../api/problem';
import { CALLS } from '../lists/kinds/calls';
import type { ListKind, Resource } from '../lists/kinds/list-kind';
import { MESSAGES } from '../lists/kinds/messages';
import { ResourceTable } from '../lists/resource-table';
import { AnchorLink } from '../shared/anchor-link';
import { EmptyState } from '../shared/empty-state';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { WAYS_OF_A_NUMBER, type WayOfANumber } from '../shared/ways-of-a-number';

const MOST_SHOWN = 10;

/**
 * The latest messages and calls of a phone number, in each direction. When there are none at all, the page says only
 * that.
 */
export function NumberPage(): ReactElement {
  const { number } = useParams({ from: '/signed-in/number/$number' });
  const answers = useQueries({ queries: WAYS_OF_A_NUMBER.map((way) => askLatest(kindOf(way), way, number)) });
  const refusal = answers.find(({ error }) => error instanceof Problem && error.status === 400);
  if (refusal?.error) {
    return (
      <Page title={number}>
        <ProblemAlert error={refusal.error} onRetry={() => void refusal.refetch()} />
      </Page>
    );
  }
  if (answers.every(({ data }) => data?.data.length === 0)) return <NothingOfNumber number={number} />;
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

function NothingOfNumber({ number }: { readonly number: string }): ReactElement {
  return (
    <Page title={number}>
      <EmptyState title="No message and no call has come in to or from this number">
        It was looked for in every channel and in every way in which providers write it. A number without its country
        code (+49 …) is only known as one when the API has its HOME_COUNTRY set.
      </EmptyState>
    </Page>
  );
}

interface LatestProps<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly way: WayOfANumber;
  readonly number: string;
}

type Reads<Row extends Resource> = Pick<ListKind<Row>, 'read'>;

const kindOf = ({ list }: WayOfANumber): Reads<Resource> => (list === 'messages' ? MESSAGES : CALLS);

/** One query for the page and its parts, so that they share the answer. */
const askLatest = <Row extends Resource>(kind: Reads<Row>, { list, side }: WayOfANumber, number: string) =>
  queryOptions({
    queryKey: ['number', number, list, side],
    queryFn: ({ signal }) => kind.read({ [side]: number, limit: MOST_SHOWN }, signal),
  });

function Latest<Row extends Resource>({ kind, way, number }: LatestProps<Row>): ReactElement {
  const { title, list, side } = way;
  const answer = useQuery(askLatest(kind, way, number));
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
