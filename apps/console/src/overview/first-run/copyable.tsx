import { Code, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { CopyButton } from '../../shared/copy-button';

/** A text to be pasted elsewhere, with a button that copies it; `label` names the text. */
export function Copyable({ text, label }: { readonly text: string; readonly label: string }): ReactElement {
  return (
    <Group gap="xs" justify="space-between">
      <Code>{text}</Code>
      <CopyButton value={text} label={label} />
    </Group>
  );
}
