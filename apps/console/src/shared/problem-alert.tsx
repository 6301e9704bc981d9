import { Button, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Problem } from '../api/problem';
import { Notice } from './notice';

interface Props {
  readonly error: Error;
  /** Tries again. Without it there is no button. */
  readonly onRetry?: () => void;
}

/** The API's refusal in its own words, or that the API cannot be reached. */
export function ProblemAlert({ error, onRetry }: Props): ReactElement {
  const { title, detail } = wordsOf(error);
  const faults = error instanceof Problem ? (error.body.errors ?? []) : [];
  return (
    <Notice severity="bad" title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{detail}</Text>
        {faults.length > 1 && (
          <ul>
            {faults.map(({ pointer, detail: fault }) => (
              <li key={pointer + fault}>
                <code>{pointer}</code> {fault}
              </li>
            ))}
          </ul>
        )}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Stack>
    </Notice>
  );
}

function wordsOf(error: Error): { title: string; detail: string } {
  if (error instanceof Problem) return { title: error.body.title, detail: error.body.detail };
  return {
    title: 'Sidetrack cannot be reached',
    detail: 'The API did not answer; is the process still running?',
  };
}
