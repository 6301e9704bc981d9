import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { Dialog } from '../shared/dialog';
import { AskForm } from './ask-form';

/** Asks all providers now. Disabled while none can be asked, which the page explains. */
export function AskNow({ isAsking }: { readonly isAsking: boolean | undefined }): ReactElement {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" disabled={isAsking !== true} onClick={open}>
        Ask now…
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title="Ask the providers">
        <AskForm />
      </Dialog>
    </>
  );
}
