import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

export interface PanelFrameProps {
  readonly title: string;
  /** A sentence that says what is counted. */
  readonly about: ReactNode;
  /** Shown to the right of the title. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One question of a page of figures: its title, what is counted, and room for the answer. */
export const PanelFrame = ({ title, about, actions, children }: PanelFrameProps): ReactElement => (
  <Paper withBorder p="md" component="section" aria-label={title}>
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div className="panel-title">
          <Title order={2} size="h5">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        </div>
        {actions}
      </Group>
      {children}
    </Stack>
  </Paper>
);
