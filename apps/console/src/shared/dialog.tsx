import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { Titled, type OverlayProps } from './titled';

/**
 * A dialog over the page. Escape closes it, and the focus goes back to where it was. The page can still scroll: the
 * library would stop that with a style that the page's policy forbids.
 */
export const Dialog = ({ isOpen, title, onClose, children }: OverlayProps): ReactElement => (
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
