import { Paper, Stack, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** One step of the instructions. */
export function Step({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2} size="h5">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
