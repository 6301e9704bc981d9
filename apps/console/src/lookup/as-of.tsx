import { Button, Group, Slider, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Moment } from '../shared/moment';

interface Props {
  /** The times at which its callbacks came in, oldest first. */
  readonly moments: readonly string[];
  readonly asOf: string | undefined;
}

/** Goes back to what was known after each callback. The chosen moment is in the address. */
export function AsOf({ moments, asOf }: Props): ReactElement {
  const navigate = useNavigate({ from: '/sid/$sid' });
  const newest = moments.length - 1;
  const place =
    asOf === undefined
      ? newest
      : Math.max(
          0,
          moments.findLastIndex((at) => at <= asOf),
        );
  const go = (index: number): void =>
    void navigate({
      search: (before) => ({ ...before, asOf: index >= newest ? undefined : moments[index] }),
      replace: true,
    });
  return (
    <Group component="section" aria-label="As known at">
      <Text size="sm">As known at</Text>
      <Slider
        flex={1}
        miw={160}
        min={0}
        max={newest}
        step={1}
        value={place}
        label={null}
        onChange={go}
        thumbLabel={`As known after callback ${place + 1} of ${moments.length}`}
      />
      {asOf === undefined ? <Text size="sm">now</Text> : <Moment at={asOf} />}
      <Button size="compact-sm" variant="default" disabled={asOf === undefined} onClick={() => go(newest)}>
        Now
      </Button>
    </Group>
  );
}
