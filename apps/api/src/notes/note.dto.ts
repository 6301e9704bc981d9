import { ApiProperty } from '@nestjs/swagger';
import { KINDS, type Kind } from '@sidetrack/domain';
import * as property from '../documentation/properties.js';
import { NOTE_EXAMPLE as EXAMPLE, type NoteResource } from './note-resource.js';

/** A note in the API documents. */
export class NoteDto implements NoteResource {
  @ApiProperty({ type: String, format: 'uuid', example: EXAMPLE.id })
  id!: string;

  @ApiProperty({ enum: KINDS, example: EXAMPLE.kind })
  kind!: Kind;

  @property.Text(property.SID, EXAMPLE.sid)
  sid!: string;

  @property.Text(property.ACCOUNT_SID, EXAMPLE.accountSid)
  accountSid!: string;

  @property.Text('The reference of the ticket.', EXAMPLE.ticket)
  ticket!: string;

  @property.Text('What was written.', EXAMPLE.text)
  text!: string;

  @property.Text('The name of the token that it was written with.', EXAMPLE.author)
  author!: string;

  @property.Time('When it was written.', EXAMPLE.createdAt)
  createdAt!: string;
}
