import { ApiProperty, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import type { OtherReading } from '@sidetrack/views';
import * as property from '../documentation/properties.js';

/** The API documents' words for what a signature proves. */
export const VERDICT =
  'Checked now. `verified`: the key signed this text, and no other reading of it is known. `ambiguous`: the key signed it, ' +
  'and it came in split into other parameters as well (`otherReading`); names and values are signed with nothing between ' +
  'them, so only the provider can say which of the two it sent. `key-unknown`: verified when it came in, with a key that ' +
  'is not in SIGNING_KEYS any more. `made-up`: `sidetrack simulate` made it up and signed it, which proves nothing. ' +
  '`wrong`: it is not what was signed.';

/** The same signed text, received split into other parameters, in the API documents. */
export class OtherReadingDto implements OtherReading {
  @property.Time('When it came in.', '2026-01-31T08:00:02.110Z')
  at!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Its id in quarantine; null where it is in the log itself.',
    example: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  })
  quarantineId!: string | null;
}

export const OTHER_READING: ApiPropertyOptions = {
  allOf: [{ $ref: getSchemaPath(OtherReadingDto) }],
  nullable: true,
  description: 'The same signed text as it was received split into other parameters; null when it was not.',
};
