import { Button, CopyButton as WithClipboard } from '@mantine/core';
import type { ReactElement } from 'react';

interface Props {
  readonly value: string;
  /** What is copied, as the button says it: `Copy SID`. */
  readonly label: string;
}

/** Puts a text on the clipboard, and says that it has. */
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
