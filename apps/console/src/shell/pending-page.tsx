import { Group, Skeleton, Stack } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { OverviewSkeleton } from '../overview/overview-skeleton';

const LISTS = ['/messages', '/calls', '/recordings', '/discrepancies'];
const IN_PARTS = ['/absences', '/accounts', '/lost', '/quarantine', '/reconciliations', '/live'];

const many = (count: number, one: (place: number) => ReactElement): ReactElement[] =>
  Array.from({ length: count }, (_, place) => one(place));

/** A page that is being loaded: boxes where its parts will be. */
export function PendingPage(): ReactElement {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <Stack gap="md" role="status" aria-label="Loading">
      <Group justify="space-between" h={34}>
        <Skeleton height={26} width={180} />
        <Skeleton height={28} width={96} />
      </Group>
      {shapeOf(path)}
    </Stack>
  );
}

function shapeOf(path: string): ReactElement {
  if (path === '/') return <OverviewSkeleton />;
  if (LISTS.includes(path)) return <OfList />;
  return IN_PARTS.includes(path) ? <InParts /> : <OfOne />;
}

/** A sentence, and rows below it. */
const InParts = (): ReactElement => (
  <>
    <Skeleton height={18} maw={560} />
    {many(6, (place) => (
      <Skeleton key={place} height={72} />
    ))}
  </>
);

const OfList = (): ReactElement => (
  <>
    <Group gap="xs">
      {many(8, (place) => (
        <Skeleton key={place} height={28} width={64 + (place % 3) * 18} radius="xl" />
      ))}
    </Group>
    <Stack gap={1}>
      {many(14, (place) => (
        <Skeleton key={place} height={47} radius={0} />
      ))}
    </Stack>
  </>
);

const OfOne = (): ReactElement => (
  <>
    <Skeleton height={180} />
    {many(6, (place) => (
      <Skeleton key={place} height={56} />
    ))}
  </>
);
