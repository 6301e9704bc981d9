import { ActionIcon, Code, Popover, Stack, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';

const EXAMPLES = [
  ['any SID', 'its page; with spaces, quotes, a label or a URL around it'],
  ['+1 555 010 0001', 'messages and calls of a phone number, written or pasted in any way'],
  ['SW-48213', 'the SIDs of a ticket'],
  ['status:sent class:receipt-overdue', 'messages of a status and a class; commas for several'],
  ['to:+15550100002 after:3d', 'to a number, first seen in the last three days; also from:, before:'],
  ['error:30003 channel:sms', 'of an error code, text alone'],
  ['country:DE tag:campaign:spring', 'to a country, with a tag; also direction:, contradicted:, updated:1h'],
  ['in:calls status:busy,no-answer', 'calls; also in:recordings, in:discrepancies'],
] as const;

/** Examples of what the search box accepts. */
export function SearchHelp(): ReactElement {
  return (
    <Popover width={460} position="bottom-end" withArrow trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="What can be searched for">
          ?
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown maw="94vw" aria-label="What can be searched for">
        <Stack gap="xs" tabIndex={0}>
          <Table>
            <Table.Tbody>
              {EXAMPLES.map(([text, meaning]) => (
                <Table.Tr key={text}>
                  <Table.Td>
                    <Code>{text}</Code>
                  </Table.Td>
                  <Table.Td>{meaning}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="sm">Times are ISO 8601, a day of UTC (2026-01-31), or a length before now: 15m, 4h, 3d, 2w.</Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
