import { Group, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';

const LISTS = ['/messages', '/calls', '/recordings', '/discrepancies', '/absences', '/accounts', '/lost'];

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
      {path === '/' ? <OfOverview /> : LISTS.includes(path) ? <OfList /> : <OfOne />}
    </Stack>
  );
}

const OfOverview = (): ReactElement => (
  <>
    <SimpleGrid cols={{ base: 2, xs: 4, lg: 8 }} spacing="xs">
      {many(8, (place) => (
        <Skeleton key={place} height={96} />
      ))}
    </SimpleGrid>
    <Skeleton height={360} />
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
      <Skeleton height={240} />
      <Skeleton height={240} />
    </SimpleGrid>
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
