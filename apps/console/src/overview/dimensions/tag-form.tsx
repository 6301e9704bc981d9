import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactElement, type SubmitEvent } from 'react';
import { TAG_NAMES } from './breakdown-question';

interface Props {
  readonly tag: string | undefined;
  readonly onTag: (tag: string | undefined) => void;
}

/** The name of the tag by whose values deliveries are taken apart. */
export function TagForm({ tag, onTag }: Props): ReactElement {
  const [name, setName] = useState(tag ?? '');
  const { data: known } = useQuery(TAG_NAMES);
  const listId = useId();
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    onTag(name.trim() === '' ? undefined : name.trim());
  };
  return (
    <form onSubmit={apply}>
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          label="Name of the tag"
          description="What stands before = in the query of your callback URLs: campaign of ?campaign=spring."
          placeholder={known?.data[0]?.name ?? 'campaign'}
          list={listId}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <datalist id={listId}>
          {known?.data.map((one) => (
            <option key={one.name} value={one.name} />
          ))}
        </datalist>
        <Button size="xs" type="submit" variant="default">
          Show
        </Button>
      </Group>
    </form>
  );
}
