import { ApiProperty } from '@nestjs/swagger';
import { ACCOUNT_SID, exampleOf, readPastedSid } from '@sidetrack/views';
import { kind, sid } from '../query/common-parameters.js';
import { one, type Parameter } from '../query/parameter.js';
import { isTicketReference, MAX_TICKET_REFERENCE } from '../tickets/ticket-reference.js';
import { NoteResource } from './note-resource.js';

const NOTE = exampleOf(NoteResource);

const MAX_PASTED = 1_000;
const MAX_TEXT = 4_000;

/** A required field whose text has an allowed length. */
function needed(
  documentation: { readonly description: string; readonly maxLength: number; readonly example: string },
  refusal: string,
  read: (text: string) => string | null,
): Parameter<string> {
  const field = one(
    documentation,
    (text) => {
      const value = read(text);
      return value === null ? { refusal } : { value };
    },
    refusal,
  );
  return { ...(field as Parameter<string>), isRequired: true };
}

/** The body of a request for a new note. */
export const NEW_NOTE = {
  sid: needed(
    { maxLength: MAX_PASTED, description: 'The SID that it is about, as people paste it.', example: NOTE.sid },
    'is the SID of a message, a call or a recording.',
    (text) => (text.length <= MAX_PASTED && readPastedSid(text).length > 0 ? text : null),
  ),
  ticket: needed(
    {
      maxLength: MAX_TICKET_REFERENCE,
      description: 'The reference of the ticket, as the provider or your desk writes it.',
      example: NOTE.ticket,
    },
    `is 1 to ${MAX_TICKET_REFERENCE} characters of one line.`,
    (text) => (isTicketReference(text.trim()) ? text.trim() : null),
  ),
  // PostgreSQL stores neither NUL nor half of a surrogate pair.
  text: needed(
    { maxLength: MAX_TEXT, description: 'What there is to say.', example: NOTE.text },
    `is 1 to ${MAX_TEXT} characters.`,
    (text) => (text.trim() !== '' && text.length <= MAX_TEXT && !/[\0\p{Cs}]/u.test(text) ? text : null),
  ),
  kind: kind('Which kind, where several have the SID.'),
  accountSid: sid(ACCOUNT_SID, NOTE.accountSid),
};

/** The same body as a class, because the API documents identify a body by its class. */
export class NewNoteBody {}

for (const [name, { description, schema, isRequired = false }] of Object.entries<Parameter<unknown>>(NEW_NOTE)) {
  ApiProperty({ ...(schema as object), type: String, description, required: isRequired })(NewNoteBody.prototype, name);
}
