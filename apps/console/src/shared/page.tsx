import { Group, Stack, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What stands to the right of the title: switches, an export. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page: its title, in the tab as well, what can be done, and what it shows. */
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
