import { Button, Group, Stack, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** Something that lies over a page and can be closed. */
export interface OverlayProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The content of an overlay, below its title. It replaces the library's own header, which screen readers take for a
 * second banner of the page.
 */
export const Titled = ({ title, onClose, children }: Omit<OverlayProps, 'isOpen'>): ReactElement => (
  <Stack gap="md" pt="md">
    <Group justify="space-between" wrap="nowrap">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Button size="compact-sm" variant="default" onClick={onClose} flex="none">
        Close
      </Button>
    </Group>
    {children}
  </Stack>
);
