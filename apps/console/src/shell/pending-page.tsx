import type { ReactElement } from 'react';
import { SkeletonRows } from '../shared/skeleton-rows';

/** The room of a page that is still being loaded. */
export const PendingPage = (): ReactElement => <SkeletonRows rows={10} />;
