import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Choice } from '../shared/choice';
import { classInWords } from '../shared/class-phrase';
import { formatNumber } from '../shared/format-number';
import type { Kind } from '../shared/kind';
import { PartRows } from '../shared/part-rows';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { DifferenceRow } from './difference-row';
import { useDifferences } from './use-lost';

const NOUNS: Readonly<Record<Kind, string>> = { message: 'Messages', call: 'Calls', recording: 'Recordings' };

interface Props {
  readonly kind: Kind;
  /** Whether any provider is asked; undefined until that is known. */
  readonly isAsking?: boolean;
}

/** What differs between callbacks and the provider's REST API, of any day, by kind: each with the step to ask again. */
export function Differences({ kind, isAsking }: Props): ReactElement {
  const navigate = useNavigate({ from: '/lost' });
  const answers = {
    message: useDifferences('message'),
    call: useDifferences('call'),
    recording: useDifferences('recording'),
  };
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = answers[kind];
  const rows = data?.pages.flatMap((page) => page.data);
  const counts = Object.entries(data?.pages[0]?.counts ?? {}).filter(([, count]) => count > 0);
  return (
    <Stack gap="xs" component="section" aria-label="Where callbacks and the provider differ">
      <Group justify="space-between" gap="sm">
        <Title order={2} size="h4">
          Where callbacks and the provider differ
        </Title>
        <Choice
          aria-label="Kind"
          data={(['message', 'call', 'recording'] as const).map((value) => ({
            value,
            label: NOUNS[value] + countIn(answers[value].data?.pages[0]?.counts),
          }))}
          value={kind}
          onChange={(chosen) =>
            void navigate({
              search: (before) => ({ ...before, kind: chosen === 'message' ? undefined : chosen }),
              replace: true,
            })
          }
        />
      </Group>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && <SkeletonRows rows={4} height={60} />}
      {counts.length > 0 && (
        <Text size="sm">
          {counts.map(([name, count]) => `${formatNumber(count)} ${classInWords(name)}`).join(' · ')}
        </Text>
      )}
      {rows?.length === 0 && (
        <Text size="sm">
          {isAsking === false
            ? 'Nothing is known to differ, as nobody is asked.'
            : `As far as the providers were asked, callbacks and their answers agree for all ${NOUNS[kind].toLowerCase()}.`}
        </Text>
      )}
      {rows && rows.length > 0 && (
        <PartRows>
          {rows.map((row) => (
            <DifferenceRow key={`${row.kind} ${row.accountSid} ${row.sid}`} row={row} />
          ))}
        </PartRows>
      )}
      {hasNextPage && (
        <Group justify="center">
          <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function countIn(counts: Readonly<Record<string, number>> | null | undefined): string {
  if (counts === null || counts === undefined) return '';
  return ` ${formatNumber(Object.values(counts).reduce((sum, count) => sum + count, 0))}`;
}
