import { Button, CopyButton as WithClipboard } from '@mantine/core';
import type { ReactElement } from 'react';

interface Props {
  readonly value: string;
  /** The button's label, which names what is copied: `Copy SID`. */
  readonly label: string;
}

/** Copies a text to the clipboard, and confirms that. */
export function CopyButton({ value, label }: Props): ReactElement {
  return (
    <WithClipboard value={value} timeout={2_000}>
      {({ copied, copy }) => (
        <Button size="compact-sm" variant="default" onClick={copy} aria-live="polite">
          {copied ? 'Copied' : label}
        </Button>
      )}
    </WithClipboard>
  );
}
