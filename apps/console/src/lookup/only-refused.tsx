import { Code, List, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ProblemBody } from '../api/problem';
import { EmptyState } from '../shared/empty-state';
import { RefusedEntry } from './refused-entry';

interface Props {
  readonly text: string;
  readonly refused: NonNullable<ProblemBody['quarantined']>;
}

/** A SID whose callbacks were all refused: what came, why it was refused, and what to do. */
export function OnlyRefused({ text, refused }: Props): ReactElement {
  return (
    <EmptyState title="Callbacks of this SID have come in, and were refused">
      <Code>{text}</Code>
      <Text mt="md">
        Nothing is known of it until one of them is replayed: open it, mend what is said there, and try it again.
      </Text>
      <List listStyleType="none" size="sm" mt="md" ta="left" maw={720} aria-label="Refused callbacks">
        {refused.map((one) => (
          <RefusedEntry key={one.id} at={one.receivedAt} refused={one} />
        ))}
      </List>
    </EmptyState>
  );
}
