import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { DEFAULT_RANGE, RANGES, type RangeName } from './ranges';

const CHOICES = Object.entries(RANGES).map(([value, { label }]) => ({ value: value as RangeName, label }));

/** The choice how far back the overview looks. The address keeps it. */
export function RangeSwitch({ range }: { readonly range: RangeName }): ReactElement {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      size="xs"
      aria-label="The last"
      data={CHOICES}
      value={range}
      onChange={(chosen) =>
        void navigate({ to: '/', search: { range: chosen === DEFAULT_RANGE ? undefined : chosen } })
      }
    />
  );
}
