import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import { Titled, type OverlayProps } from './titled';

/**
 * Something beside the page, which stays where it is. Escape closes it, and the focus goes back to where it was.
 * The page is not kept from scrolling: the library does that with a style that the policy of the page forbids.
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
