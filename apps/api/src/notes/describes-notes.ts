import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { NewNoteBody } from './new-note.body.js';
import { NOTE_EXAMPLE } from './note-resource.js';
import { NoteDto } from './note.dto.js';

const { bodyTooLarge, invalidNote, keyUsedOtherwise, noSuchNote, notFound, notJson, noToken } = PROBLEM_EXAMPLES;
const { unexpected, unreachable } = PROBLEM_EXAMPLES;

/** The API documents' words for a new note. */
export const DescribesNewNote = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Attach a ticket and a text to a SID',
      description:
        'The note stands in the timeline of the look-up, and is found by its ticket. It cannot be changed: a correction ' +
        'is another note. With an `Idempotency-Key` it is written once, however often it is sent; the answer is the ' +
        'same each time, and says so in `Idempotent-Replayed`. A SID that no callback has named yet is a 404.',
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Any text of 1 to 255 characters, of your choice and new for each note.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
      example: 'b9c7c0de-0000-4000-8000-000000000007',
    }),
    ApiBody({ type: NewNoteBody }),
    ApiCreatedResponse({
      type: NoteDto,
      example: NOTE_EXAMPLE,
      headers: {
        Location: {
          description: 'Where the note is.',
          schema: { type: 'string' },
          example: `/v1/notes/${NOTE_EXAMPLE.id}`,
        },
      },
    }),
    Refusals(invalidNote, noToken, notFound, keyUsedOtherwise, bodyTooLarge, notJson, unexpected, unreachable),
  );

/** The API documents' words for one note. */
export const DescribesNote = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary: 'A note', description: 'As it was written; a note never changes.' }),
    ApiParam({ name: 'id', type: String, description: 'The id of the note.', example: NOTE_EXAMPLE.id }),
    ApiOkResponse({ type: NoteDto, example: NOTE_EXAMPLE }),
    Refusals(noToken, noSuchNote, unexpected, unreachable),
  );
