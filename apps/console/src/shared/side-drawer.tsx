import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import { Titled, type OverlayProps } from './titled';

/**
 * A panel beside the page, which stays where it is. Escape closes the panel, and the focus goes back to where it was.
 * The page can still scroll: the library would stop that with a style that the page's policy forbids.
 */
export const SideDrawer = ({ isOpen, title, onClose, children }: OverlayProps): ReactElement => (
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
