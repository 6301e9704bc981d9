import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { Dialog } from '../shared/dialog';
import { ReplayDialog } from './replay-dialog';
import type { Reason } from './use-quarantine';

interface Props {
  readonly reason: string | undefined;
  readonly reasons: readonly Reason[] | undefined;
}

/** Another try for all entries that wait, or for those with the chosen reason. The button shows how many. */
export function ReplayWaiting({ reason, reasons = [] }: Props): ReactElement {
  const [isOpen, { open, close }] = useDisclosure();
  const count = reasons
    .filter((one) => reason === undefined || one.reason === reason)
    .reduce((sum, { waiting }) => sum + waiting, 0);
  return (
    <>
      <Button size="xs" variant="default" disabled={count === 0} onClick={open}>
        Replay {count} waiting…
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title="Replay">
        <ReplayDialog reason={reason} count={count} />
      </Dialog>
    </>
  );
}
