import { Button, Drawer, Group, Modal, Stack, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something beside the page, which stays where it is. Escape closes it, and the focus goes back to where it was. */
export const SidePanel = ({ isOpen, title, onClose, children }: Props): ReactElement => (
  <Drawer.Root opened={isOpen} onClose={onClose} position="right" size="lg" lockScroll={false}>
    <Drawer.Overlay />
    <Drawer.Content aria-label={title}>
      <Drawer.Body>
        <Titled title={title} onClose={onClose}>
          {children}
        </Titled>
      </Drawer.Body>
    </Drawer.Content>
  </Drawer.Root>
);

/** A question over the page. */
export const Dialog = ({ isOpen, title, onClose, children }: Props): ReactElement => (
  <Modal.Root opened={isOpen} onClose={onClose} lockScroll={false}>
    <Modal.Overlay />
    <Modal.Content aria-label={title}>
      <Modal.Body>
        <Titled title={title} onClose={onClose}>
          {children}
        </Titled>
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);

/**
 * In place of the library's own header, which screen readers take for a second banner of the page. Locking the page's
 * scrolling, too, is left out above: it writes a style that the policy of the page forbids.
 */
const Titled = ({ title, onClose, children }: Omit<Props, 'isOpen'>): ReactElement => (
  <Stack gap="md" pt="md">
    <Group justify="space-between" wrap="nowrap">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Button size="compact-sm" variant="default" onClick={onClose}>
        Close
      </Button>
    </Group>
    {children}
  </Stack>
);
