import { Button, Group, Menu, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatBytes } from './format-bytes';
import type { ListExport } from './use-export';

/** From this many bytes on, the export says that a file is big: a spreadsheet takes about a million rows. */
const BIG = 50_000_000;

/**
 * Downloads the filtered list as a file. During the download it shows how much has come, and a button that stops it.
 */
export function ExportMenu({ start, stop, isUnderWay, bytes }: ListExport): ReactElement {
  if (isUnderWay) {
    return (
      <Group gap="xs">
        <Text size="sm" role="status">
          {bytes > BIG ? 'A big export: ' : 'Exporting: '}
          {formatBytes(bytes)} so far{bytes > BIG && '; a shorter time makes it smaller'}
        </Text>
        <Button size="compact-sm" variant="default" onClick={stop}>
          Stop
        </Button>
      </Group>
    );
  }
  return (
    <Menu position="bottom-end" shadow="md" withArrow>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>All that the filters leave</Menu.Label>
        <Menu.Item onClick={() => start('csv')}>CSV, for spreadsheets</Menu.Item>
        <Menu.Item onClick={() => start('ndjson')}>NDJSON, for programs</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
