import { Group, Slider, Text } from '@mantine/core';
import type { ReactElement } from 'react';

interface Props {
  /** The times at which its callbacks came in, oldest first. */
  readonly moments: readonly string[];
  readonly asOf: string | undefined;
  /** Goes to a moment; undefined is now. */
  readonly onGo: (asOf: string | undefined) => void;
}

/** Goes back to what was known after each callback. */
export function AsOf({ moments, asOf, onGo }: Props): ReactElement {
  const newest = moments.length - 1;
  const place =
    asOf === undefined
      ? newest
      : Math.max(
          0,
          moments.findLastIndex((at) => at <= asOf),
        );
  const name = `As known after callback ${place + 1} of ${moments.length}`;
  return (
    <Group component="section" className="not-printed" aria-label="As known at" gap="sm">
      <Text size="sm">As known after callback</Text>
      <Slider
        flex={1}
        miw={120}
        maw={360}
        min={0}
        max={newest}
        step={1}
        value={place}
        label={null}
        onChange={(index) => onGo(index >= newest ? undefined : moments[index])}
        thumbLabel={name}
      />
      <Text size="sm" className="nowrap">
        {asOf === undefined ? 'the last: now' : `${place + 1} of ${moments.length}`}
      </Text>
    </Group>
  );
}
