import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { FORM_POPOVER } from '../../shared/form-popover';
import { LONGEST_NAME } from './saved-views';

/** Asks for a name, under which this browser keeps the filters. */
export function SaveView({ onSave }: { readonly onSave: (name: string) => void }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    setOpen(false);
    onSave(name.trim());
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" {...FORM_POPOVER}>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen((before) => !before)}>
          Save view…
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw="94vw" w={280} aria-label="Save this view">
        <form onSubmit={save}>
          <Stack gap="sm">
            <TextInput
              data-autofocus
              label="Name of the view"
              description="This browser keeps it. The address can be passed on."
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={LONGEST_NAME}
              autoComplete="off"
            />
            <Button type="submit" size="xs">
              Save
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
