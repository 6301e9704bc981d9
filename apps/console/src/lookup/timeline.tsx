import { Group, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactElement, type ReactNode } from 'react';
import { AbsentEntry } from './absent-entry';
import { EventEntry } from './event-entry';
import { NoteEntry } from './note-entry';
import { ObservedEntry } from './observed-entry';
import { passedBefore } from './passed-before';
import { RawEvent } from './raw-event';
import { RefusedEntry } from './refused-entry';
import { repeatsOf } from './repeats';
import { useHistory } from './use-history';
import type { Lookup } from './use-lookup';

/** From this width of the window on, what the provider sent has room beside the timeline. */
const WIDE = '(min-width: 72em)';

interface Props {
  readonly lookup: Lookup;
  readonly entries: Lookup['timeline'];
  readonly isPast: boolean;
  /** Leads back through the moments of the timeline. */
  readonly history: ReactNode;
}

/**
 * Callbacks, answers of the provider's REST API, refused callbacks and notes by time, oldest first, and what is missing
 * at the end of them. What the provider sent stands beside the timeline, or in little room below its callback.
 */
export function Timeline({ lookup, entries, isPast, history }: Props): ReactElement {
  const events = useHistory(lookup);
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const [chosen, choose] = useState<number | null>(null);
  const shown = entries.filter((entry) => entry.type === 'event');
  // The last callback says most, and there is room for it.
  const open = shown.find(({ position }) => position === chosen) ?? (isWide ? shown.at(-1) : undefined);
  const repeats = repeatsOf(entries);
  const passed = passedBefore(entries);
  const raw = open && <RawEvent entry={open} event={events.get(open.position)} />;
  return (
    <div className="story" data-wide={isWide && raw !== undefined}>
      <Stack gap="xs" component="section" aria-label="Timeline">
        <Group justify="space-between" gap="sm">
          <Title order={2} size="h4">
            Timeline
          </Title>
          {history}
        </Group>
        {entries.length === 0 && <Text c="dimmed">Nothing had come in by then.</Text>}
        <ol className="timeline">
          {entries.map((entry) => {
            if (entry.type === 'refused')
              return <RefusedEntry key={`refused ${entry.id}`} at={entry.at} refused={entry} />;
            if (entry.type === 'note') return <NoteEntry key={`note ${entry.id}`} note={entry} />;
            const isOpen = entry.position === open?.position;
            const Entry = entry.origin === 'reconciliation' ? ObservedEntry : EventEntry;
            return (
              <Entry
                key={`event ${entry.position}`}
                entry={entry}
                turn={repeats.get(entry.position)}
                passed={passed.get(entry.position)}
                isOpen={isOpen}
                onOpen={() => choose(isOpen && !isWide ? null : entry.position)}
                raw={isOpen && !isWide ? raw : undefined}
              />
            );
          })}
          {!isPast && <AbsentEntry lookup={lookup} />}
        </ol>
      </Stack>
      {isWide && raw}
    </div>
  );
}
