import { ApiProperty } from '@nestjs/swagger';
import { PLURAL } from '@sidetrack/domain';
import { QUARANTINE_STATES } from '@sidetrack/intake';
import type { QuarantinedCallback } from '@sidetrack/views';
import * as property from '../documentation/properties.js';
import { QUARANTINED_EXAMPLE as EXAMPLE } from './lookup-examples.js';

/** A refused callback that names a SID, in the API documents. */
export class QuarantinedCallbackDto implements QuarantinedCallback {
  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Its id in quarantine: `/v1/quarantine/{id}` has it as it came.',
    example: EXAMPLE.id,
  })
  id!: string;

  @property.Time('When it came in.', EXAMPLE.receivedAt)
  receivedAt!: string;

  @ApiProperty({ enum: Object.values(PLURAL), description: 'The door it came to.', example: EXAMPLE.door })
  door!: QuarantinedCallback['door'];

  @property.Text('Why it was refused, in a word.', EXAMPLE.reason)
  reason!: string;

  @property.Text('Why, in a sentence.', EXAMPLE.detail)
  detail!: string;

  @property.TextOrNull('The account that it names.', EXAMPLE.accountSid)
  accountSid!: string | null;

  @property.TextOrNull('The status that it reports; null when that cannot be read.', EXAMPLE.status)
  status!: string | null;

  @ApiProperty({ enum: QUARANTINE_STATES, description: 'What has become of it.', example: EXAMPLE.state })
  state!: QuarantinedCallback['state'];
}
