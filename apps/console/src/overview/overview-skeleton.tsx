import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';

const FIGURES = 9;

/** Boxes where the figures and charts of the overview will be. */
export const OverviewSkeleton = (): ReactElement => (
  <>
    <div className="figures">
      {Array.from({ length: FIGURES }, (_, place) => (
        <Skeleton key={place} height={92} />
      ))}
    </div>
    <Skeleton height={480} />
    <div className="side-by-side">
      <Skeleton height={300} />
      <Skeleton height={300} />
    </div>
  </>
);
