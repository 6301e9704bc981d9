import { ActionIcon, Code, Kbd, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';
import { Dialog } from '../shared/dialog';
import { isInOverlay } from '../shared/is-in-overlay';

const EXAMPLES = [
  ['any SID', 'its page; with spaces, quotes, a label or a URL around it. Where a digit is missing, the nearest SIDs'],
  ['(555) 010-1234', 'a phone number, written or pasted in any way: also +49 30 …, 0049 …'],
  ['SW-48213', 'the SIDs of a ticket'],
  ['30007', 'what an error code means, and who has it'],
  ['failed Germany', 'messages of a status, to a country; also a class, a channel or a direction, in any order'],
  ['status:sent class:receipt-overdue', 'messages of a status and a class; commas for several'],
  ['to:+15550100002 after:3d', 'to a number, first seen in the last three days; also from:, before:'],
  ['error:30003 channel:sms', 'of an error code, text alone'],
  ['country:DE tag:campaign:spring', 'to a country, with a tag; also direction:, account:, contradicted:, updated:1h'],
  ['in:calls status:busy,no-answer', 'calls; also in:recordings, in:discrepancies, order:oldest'],
] as const;

const KEYS: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['/'], 'into the search box'],
  [['?'], 'this help; in the search box as long as it is empty'],
  [['↑', '↓'], 'through the suggestions, and through the rows of a list; there also j and k'],
  [['Home', 'End'], 'to the first and the last row of a list'],
  [['Enter'], 'a row beside its list; once more, or o, its page'],
  [['Esc'], 'closes what is open'],
];

interface Props {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What the search box takes, and the keys of all pages. The key `?` opens it from everywhere. */
export function SearchHelp({ isOpen, onOpen, onClose }: Props): ReactElement {
  const open = ({ target }: KeyboardEvent): void => {
    if (!isInOverlay(target)) onOpen();
  };
  useHotkeys([
    ['?', open],
    ['shift+?', open],
  ]);
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label="What can be searched for, and the keys" onClick={onOpen}>
        ?
      </ActionIcon>
      <Dialog isOpen={isOpen} title="Search and keys" onClose={onClose}>
        <Stack gap="sm">
          <HelpTable title="What can be searched for">
            {EXAMPLES.map(([text, meaning]) => (
              <HelpRow key={text} sign={<Code>{text}</Code>} meaning={meaning} />
            ))}
          </HelpTable>
          <Text size="sm">Times are ISO 8601, a day of UTC (2026-01-31), or a length before now: 15m, 4h, 3d, 2w.</Text>
          <HelpTable title="Keys">
            {KEYS.map(([keys, meaning]) => (
              <HelpRow
                key={meaning}
                sign={keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
                meaning={meaning}
              />
            ))}
          </HelpTable>
        </Stack>
      </Dialog>
    </>
  );
}

function HelpTable({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      <table className="search-help">
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function HelpRow({ sign, meaning }: { readonly sign: ReactNode; readonly meaning: string }): ReactElement {
  return (
    <tr>
      <th scope="row">{sign}</th>
      <td>{meaning}</td>
    </tr>
  );
}
