import { KINDS } from '@sidetrack/domain';
import type { Note } from '@sidetrack/notes';
import { ACCOUNT_SID, answer, EXAMPLE, SID, type AnswerOf, field } from '@sidetrack/views';

/** A note as the API shows it. */
export const NoteResource = answer('NoteDto', {
  id: field.uuid('', '5b1f6c2e-0000-4000-8000-000000000006'),
  kind: field.oneOf(KINDS, '', 'message'),
  sid: field.text(SID, EXAMPLE.message),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  ticket: field.text('The reference of the ticket.', 'SW-48213'),
  text: field.text('What was written.', 'The customer says that nothing arrived; asked the provider.'),
  author: field.text('The name of the token that it was written with.', 'support'),
  createdAt: field.time('When it was written.', '2026-01-31T10:12:00.000Z'),
});
export type NoteResource = AnswerOf<typeof NoteResource>;

export function toNoteResource({ createdAt, ...note }: Note): NoteResource {
  return { ...note, createdAt: createdAt.toISOString() };
}
