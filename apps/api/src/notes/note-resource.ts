import type { Kind } from '@sidetrack/domain';
import type { Note } from '@sidetrack/notes';

/** A note as the API shows it. */
export interface NoteResource {
  readonly id: string;
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
  readonly ticket: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: string;
}

export function toNoteResource({ createdAt, ...note }: Note): NoteResource {
  return { ...note, createdAt: createdAt.toISOString() };
}

export const NOTE_EXAMPLE: NoteResource = {
  id: '5b1f6c2e-0000-4000-8000-000000000006',
  kind: 'message',
  sid: '0a059168-0000-4000-8000-000000000002',
  accountSid: '6bfbbe86-0000-4000-8000-000000000001',
  ticket: 'SW-48213',
  text: 'The customer says that nothing arrived; asked the provider.',
  author: 'support',
  createdAt: '2026-01-31T10:12:00.000Z',
};
