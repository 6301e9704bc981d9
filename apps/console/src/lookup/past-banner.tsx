import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import { Moment } from '../shared/moment';

interface Props {
  readonly asOf: string;
  /** How many entries of the timeline are younger, so that they are not shown. */
  readonly later: number;
  readonly onNow: () => void;
}

/** Stays in sight while the page shows the past, so that nobody takes it for the present; one step leads back to now. */
export const PastBanner = ({ asOf, later, onNow }: Props): ReactElement => (
  <div className="past-banner" role="status" aria-label="The past">
    <Group justify="space-between" gap="sm">
      <div>
        <Text fw={700}>
          <span aria-hidden="true">↶ </span>This is the past: as it was known at <Moment at={asOf} />
        </Text>
        <Text size="sm">
          {later === 0 ? 'Nothing has come in since' : laterInWords(later)}. The ticket and the evidence are of now.
        </Text>
      </div>
      <Button onClick={onNow}>Back to now</Button>
    </Group>
  </div>
);

const laterInWords = (later: number): string =>
  later === 1
    ? 'One entry that came later is not shown'
    : `${formatNumber(later)} entries that came later are not shown`;
