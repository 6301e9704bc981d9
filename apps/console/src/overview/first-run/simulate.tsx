import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Copyable } from './copyable';
import { Step } from './step';

/** Made-up traffic to look at without a provider. */
export function Simulate(): ReactElement {
  return (
    <Step title="3. Or see something now">
      <Text size="sm">
        In another terminal, in the folder in which Sidetrack was started, this fills it with a month that never was:
        five accounts, an outage, a surge of one error, marked as made up wherever it is shown.
      </Text>
      <Copyable text="npx sidetrack simulate --history 30d" label="Copy the command for a month" />
      <Text size="sm">
        And this plays a provider now: messages, calls and recordings with made-up numbers, signed, in realistic
        disorder.
      </Text>
      <Copyable text="npx sidetrack simulate" label="Copy the command for live traffic" />
    </Step>
  );
}
