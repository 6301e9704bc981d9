import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/client';
import { AnchorLink } from '../shared/anchor-link';
import { Moment } from '../shared/moment';

/** One note among the callbacks. */
export function NoteEntry({ note }: { readonly note: Schemas['TimelineNoteDto'] }): ReactElement {
  return (
    <li>
      <Group gap="sm">
        <Text fw={600}>Note of {note.author}</Text>
        <AnchorLink to="/ticket/$reference" params={{ reference: note.ticket }} underline="always">
          {note.ticket}
        </AnchorLink>
        <Moment at={note.at} />
      </Group>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{note.text}</Text>
    </li>
  );
}
