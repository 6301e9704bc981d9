import { Group, Stack, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Shown to the right of the title: switches, an export. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page: its title, which the tab shows too, its actions, and its content. */
export function Page({ title, actions, children }: Props): ReactElement {
  return (
    <Stack gap="md">
      <title>{`${title} · Sidetrack`}</title>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}
