import { Button, Group, Menu, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { formatNumber } from '../../shared/format-number';
import type { RowCount } from '../kinds/list-kind';
import { totalInWords } from '../total/total-in-words';
import { formatBytes } from './format-bytes';
import type { ListExport } from './use-export';

/** A spreadsheet takes no more rows than this, and the export says so before it begins. */
const MOST_OF_A_SPREADSHEET = 1_048_575;

interface Props {
  readonly file: ListExport;
  /** How many rows the file will have; null while that is not known. */
  readonly total: RowCount | null;
}

/**
 * Downloads the filtered list as a file. The menu says how many rows that is. During the download it shows how much has
 * come, and a button that stops it; when it is done, what was saved.
 */
export function ExportMenu({ file, total }: Props): ReactElement {
  if (file.isUnderWay) return <UnderWay file={file} total={total} />;
  return (
    <Group gap="xs">
      {file.saved && <Saved file={file} saved={file.saved} />}
      <Menu position="bottom-end" shadow="md" withArrow withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>All that the filters leave{total && `: ${rowsInWords(total)}`}</Menu.Label>
          <Menu.Item onClick={() => file.start('csv')}>CSV, for spreadsheets</Menu.Item>
          <Menu.Item onClick={() => file.start('ndjson')}>NDJSON, for programs</Menu.Item>
          {total !== null && total.rows > MOST_OF_A_SPREADSHEET && (
            <Menu.Label>
              A spreadsheet takes {formatNumber(MOST_OF_A_SPREADSHEET)}; a shorter time makes it fewer.
            </Menu.Label>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function UnderWay({ file, total }: Props): ReactElement {
  const { rows, bytes } = file.progress;
  return (
    <Group gap="xs">
      {total !== null && total.rows > 0 && (
        <progress className="export-progress" value={rows} max={Math.max(rows, total.rows)} aria-label="Export" />
      )}
      <Text size="sm" role="status">
        Exporting: {formatNumber(rows)}
        {total && ` of ${totalInWords(total)}`} rows, {formatBytes(bytes)} so far
      </Text>
      <Button size="compact-sm" variant="default" onClick={file.stop}>
        Stop
      </Button>
    </Group>
  );
}

function Saved({
  file,
  saved,
}: {
  readonly file: ListExport;
  readonly saved: NonNullable<ListExport['saved']>;
}): ReactElement {
  return (
    <>
      <Text size="sm" role="status" className="export-saved">
        Exported {rowsInWords({ rows: saved.rows, isExact: true })}, {formatBytes(saved.bytes)}, as {saved.name}
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={file.dismiss}>
        OK
      </Button>
    </>
  );
}

const rowsInWords = (total: RowCount): string =>
  total.isExact && total.rows === 1 ? '1 row' : `${totalInWords(total)} rows`;
