import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Copyable } from './copyable';
import { Step } from './step';

/** Something to look at without a provider. */
export function Simulate(): ReactElement {
  return (
    <Step title="3. Or see something now">
      <Text size="sm">
        In another terminal, in the folder in which Sidetrack was started, this plays a provider: messages, calls and
        recordings with made-up numbers, signed, in realistic disorder.
      </Text>
      <Copyable text="npx sidetrack simulate" label="Copy the command" />
    </Step>
  );
}
