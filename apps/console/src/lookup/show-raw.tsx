import { Button } from '@mantine/core';
import type { ReactElement } from 'react';

interface Props {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** Shows what the provider sent with a callback. */
export const ShowRaw = ({ label, isOpen, onOpen }: Props): ReactElement => (
  <Button size="compact-xs" variant="default" aria-pressed={isOpen} className="show-raw" onClick={onOpen}>
    {label}
  </Button>
);
