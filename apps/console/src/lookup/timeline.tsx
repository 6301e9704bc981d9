import { Alert, List, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { EventEntry } from './event-entry';
import { NoteEntry } from './note-entry';
import { ObservedEntry } from './observed-entry';
import { RefusedEntry } from './refused-entry';
import { useHistory } from './use-history';
import type { Lookup } from './use-lookup';

interface Props {
  readonly lookup: Lookup;
  readonly entries: Lookup['timeline'];
}

/**
 * Callbacks, answers of the provider's REST API, refused callbacks and notes by time, oldest first, and what is missing
 * between them.
 */
export function Timeline({ lookup, entries }: Props): ReactElement {
  const history = useHistory(lookup);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        Timeline
      </Title>
      {lookup.gaps.length > 0 && (
        <Alert variant="outline" title="Missing" className="doubt">
          <List size="sm">
            {lookup.gaps.map((gap) => (
              <List.Item key={gap}>{gap}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {entries.length === 0 && <Text c="dimmed">Nothing had come in by then.</Text>}
      <ol className="timeline">
        {entries.map((entry) =>
          entry.type === 'event' ? (
            <Event key={`event ${entry.position}`} entry={entry} event={history.get(entry.position)} />
          ) : entry.type === 'refused' ? (
            <RefusedEntry key={`refused ${entry.id}`} at={entry.at} refused={entry} />
          ) : (
            <NoteEntry key={`note ${entry.id}`} note={entry} />
          ),
        )}
      </ol>
    </Stack>
  );
}

const Event = (props: Parameters<typeof EventEntry>[0]): ReactElement =>
  props.entry.origin === 'reconciliation' ? <ObservedEntry {...props} /> : <EventEntry {...props} />;
