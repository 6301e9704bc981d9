import type { ReactElement } from 'react';
import { formatDuration } from '../shared/format-time';
import type { IngestDoor } from './use-readiness';

const IN_WORDS: Readonly<Record<IngestDoor['state'], string>> = {
  taking: 'takes callbacks',
  refusing: 'refuses callbacks',
  missed: 'not heard of',
};

/** Every ingest door, on whatever machine it runs, and its state. */
export function DoorList({ doors }: { readonly doors: readonly IngestDoor[] }): ReactElement {
  if (doors.length === 0) return <>none reports; callbacks come in nowhere</>;
  return (
    <ul className="plain-list doors" aria-label="Ingest doors">
      {doors.map(({ door, state, heardSecondsAgo, messages }) => (
        <li key={door}>
          <span className="mono">{door}</span> {IN_WORDS[state]}
          {state === 'missed' ? ` for ${formatDuration(heardSecondsAgo * 1_000)}` : ''}
          {state === 'taking' && messages.length > 0 ? `. ${messages.join(' ')}` : ''}
        </li>
      ))}
    </ul>
  );
}
