import { SimpleGrid, Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';

const FIGURES = 9;

/** Boxes where the figures and charts of the overview will be. */
export const OverviewSkeleton = (): ReactElement => (
  <>
    <SimpleGrid cols={{ base: 2, xs: 3, lg: FIGURES }} spacing="xs">
      {Array.from({ length: FIGURES }, (_, place) => (
        <Skeleton key={place} height={92} />
      ))}
    </SimpleGrid>
    <Skeleton height={480} />
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
      <Skeleton height={300} />
      <Skeleton height={300} />
    </SimpleGrid>
  </>
);
