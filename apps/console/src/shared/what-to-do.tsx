import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { WithCode } from './with-code';

interface Props {
  /** The next step, in a sentence of the API. */
  readonly next: string;
  readonly size?: 'sm' | 'md';
}

/** The next step. It stands out from what explains it. */
export const WhatToDo = ({ next, size = 'sm' }: Props): ReactElement => (
  <Text size={size} fw={500}>
    <Text span inherit c="dimmed">
      What to do:{' '}
    </Text>
    <WithCode text={next} />
  </Text>
);
