import { Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Anchor } from '../shared/anchor-link';
import { asSentence } from '../shared/as-sentence';
import { ProblemAlert } from '../shared/problem-alert';
import { WhatToDo } from '../shared/what-to-do';
import { explanationOf } from './code-questions';

/** What the code means, and what to do about it. */
export function CodeMeaning({ code }: { readonly code: string }): ReactElement {
  const { data, error, refetch } = useQuery(explanationOf(code));
  return (
    <Paper withBorder p="md" component="section" aria-label="What it means">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={56} role="status" aria-label="Loading" />}
      {data && (
        <Stack gap={4}>
          <Text fw={600}>{asSentence(data.meaning)}</Text>
          {data.meaningWithTwilio !== null && (
            <Text size="sm">With Twilio it means something else: {data.meaningWithTwilio}.</Text>
          )}
          <WhatToDo next={data.advice} />
          {data.isDocumented && (
            <Text size="sm">
              <Anchor
                href={`https://www.twilio.com/docs/api/errors/${encodeURIComponent(code)}`}
                target="_blank"
                rel="noreferrer"
                underline="always"
              >
                What Twilio documents of it
              </Anchor>
              ; SignalWire uses the same codes.
            </Text>
          )}
        </Stack>
      )}
    </Paper>
  );
}
