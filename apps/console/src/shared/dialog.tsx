import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { Titled, type OverlayProps } from './titled';

/**
 * A question over the page. Escape closes it, and the focus goes back to where it was.
 * The page is not kept from scrolling: the library does that with a style that the policy of the page forbids.
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
