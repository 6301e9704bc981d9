import type { ReactElement } from 'react';
import { SkeletonRows } from '../shared/skeleton-rows';

/** A placeholder for a page that is being loaded. */
export const PendingPage = (): ReactElement => <SkeletonRows rows={10} />;
