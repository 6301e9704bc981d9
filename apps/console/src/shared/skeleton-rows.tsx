import { Skeleton, Stack } from '@mantine/core';
import type { ReactElement } from 'react';

/** Empty rows, so that nothing jumps when the real rows come. Heights are in pixels. */
export function SkeletonRows({ rows, height = 36 }: { readonly rows: number; readonly height?: number }): ReactElement {
  return (
    <Stack gap="xs" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </Stack>
  );
}
