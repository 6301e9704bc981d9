import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { LONGEST_NAME, type SavedViews, type View } from './saved-views';

/** The saved views, each with another name or away. */
export function ManageViews({ saved }: { readonly saved: SavedViews }): ReactElement {
  return (
    <Popover position="bottom-start" shadow="md" transitionProps={{ duration: 0 }} trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle">
          Edit views
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw="94vw" w={340} aria-label="Saved views">
        <Stack gap="xs">
          {saved.views.map((view) => (
            <SavedView key={view.search + view.name} view={view} saved={saved} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The new name counts when the reader leaves the field. */
function SavedView({ view, saved }: { readonly view: View; readonly saved: SavedViews }): ReactElement {
  const rename = (name: string): void => {
    if (name !== '' && name !== view.name) saved.rename(view, name);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        size="xs"
        flex={1}
        aria-label={`Name of ${view.name}`}
        defaultValue={view.name}
        maxLength={LONGEST_NAME}
        onBlur={(event) => rename(event.currentTarget.value.trim())}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        autoComplete="off"
      />
      <Button size="compact-xs" variant="default" aria-label={`Delete ${view.name}`} onClick={() => saved.remove(view)}>
        Delete
      </Button>
    </Group>
  );
}
