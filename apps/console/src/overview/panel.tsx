import { Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { ProblemAlert } from '../shared/problem-alert';

interface Props<Data> {
  readonly title: string;
  /** A sentence that says what is counted. */
  readonly about: string;
  readonly answer: UseQueryResult<Data>;
  /** The room that is kept until the answer comes, in pixels. */
  readonly height: number;
  readonly children: (data: Data) => ReactNode;
}

/** One question of the overview: its title, and its answer, or a placeholder while it loads, or the refusal. */
export function Panel<Data>({ title, about, answer, height, children }: Props<Data>): ReactElement {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="xs">
        <div>
          <Title order={2} size="h5">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        </div>
        {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
        {answer.isPending && <Skeleton height={height} role="status" aria-label="Loading" />}
        {answer.data !== undefined && children(answer.data)}
      </Stack>
    </Paper>
  );
}
