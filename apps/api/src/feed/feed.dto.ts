import { ApiProperty } from '@nestjs/swagger';
import * as property from '../documentation/properties.js';
import { EventDto } from '../events/event.dto.js';

/** A page of the feed in the API documents. */
export class FeedPageDto {
  @ApiProperty({ type: [EventDto] })
  data!: EventDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What to ask for as `after` to read on at once; null when there is nothing more for now.',
    example: '42',
  })
  next!: string | null;

  @property.Count(
    'Up to where the log was read, with every event that is wanted in it. Ask again later with this as `after`, also ' +
      'when `next` is null.',
    42,
  )
  position!: number;
}
