import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import { PartRows } from '../shared/part-rows';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { WhatToDo } from '../shared/what-to-do';
import { AbsenceRow } from './absence-row';
import type { AbsenceSection } from './absence-sections';
import './absences.css';
import { useAbsences } from './use-absences';

/** What is missing of one class: how much, what to do about it, and each of them. */
export function AbsencesOfClass({ section }: { readonly section: AbsenceSection }): ReactElement {
  const { title, about, none } = section;
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useAbsences(
    section.class,
  );
  const rows = data?.pages.flatMap((page) => page.data) ?? [];
  const count = data?.pages[0]?.counts?.[section.class];
  const next = rows[0]?.next;
  return (
    <Paper withBorder p="md" component="section" aria-label={title} className="absences" data-some={rows.length > 0}>
      <Stack gap="xs">
        <Group gap="sm" align="baseline">
          <Title order={2} size="h4">
            {title}
          </Title>
          {count !== undefined && <span className="absences-count">{formatNumber(count)}</span>}
        </Group>
        <Text size="sm" c="dimmed">
          {about}
        </Text>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {isPending && <SkeletonRows rows={2} />}
        {data && rows.length === 0 && <Text size="sm">{none}</Text>}
        {next !== undefined && <WhatToDo next={next} />}
        {rows.length > 0 && (
          <PartRows>
            {rows.map((row) => (
              <AbsenceRow key={`${row.accountSid} ${row.sid}`} row={row} />
            ))}
          </PartRows>
        )}
        {hasNextPage && (
          <Group justify="center">
            <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Show more
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
