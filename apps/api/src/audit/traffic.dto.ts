import { ApiProperty } from '@nestjs/swagger';
import type { Kind } from '@sidetrack/domain';
import { TRAFFIC_INTERVALS, type TrafficCounts, type TrafficInterval } from '@sidetrack/views';
import * as property from '../documentation/properties.js';
import { TRAFFIC_EXAMPLE as EXAMPLE } from './traffic-examples.js';
import type { SilenceResource, TrafficPart, TrafficResource } from './traffic-resource.js';

const { byKind: BY_KIND } = EXAMPLE.total;
const [SILENCE] = EXAMPLE.silences;

class ByKindDto implements Record<Kind, number> {
  @property.Count('About messages.', BY_KIND.message)
  message!: number;

  @property.Count('About calls.', BY_KIND.call)
  call!: number;

  @property.Count('About recordings.', BY_KIND.recording)
  recording!: number;
}

class TrafficCountsDto implements TrafficCounts {
  @property.Count('Different callbacks received in this time; an exact repeat is stored once.', EXAMPLE.total.events)
  events!: number;

  @ApiProperty({ type: ByKindDto, description: 'What they were about.' })
  byKind!: ByKindDto;
}

class TrafficPartDto extends TrafficCountsDto implements TrafficPart {
  @property.Time('Its beginning, or that of the range.', EXAMPLE.since)
  since!: string;

  @property.Time('Its end, or that of the range; itself excluded.', EXAMPLE.until)
  until!: string;
}

class SilenceDto implements SilenceResource {
  @property.Time('The beginning of the first minute without a callback; it may lie before the range.', SILENCE!.since)
  since!: string;

  @property.Time('The minute in which callbacks came again; if none did, the end of the range.', SILENCE!.until)
  until!: string;

  @property.Count('How many would have come meanwhile, at the pace of the hour before.', SILENCE!.expected)
  expected!: number;

  @property.Flag('Whether a callback came after it.', SILENCE!.isOver)
  isOver!: boolean;
}

/** How many callbacks came in, in the API documents. */
export class TrafficDto implements TrafficResource {
  @property.Time('The beginning of the range, resolved.', EXAMPLE.since)
  since!: string;

  @property.Time('The end of the range, resolved; itself excluded.', EXAMPLE.until)
  until!: string;

  @ApiProperty({ enum: TRAFFIC_INTERVALS, example: EXAMPLE.interval })
  interval!: TrafficInterval;

  @property.TextOrNull('The one account that was asked for.', EXAMPLE.accountSid)
  accountSid!: string | null;

  @ApiProperty({ type: TrafficCountsDto, description: 'Over the whole range.' })
  total!: TrafficCountsDto;

  @ApiProperty({ type: [TrafficPartDto], description: 'Every minute, hour or day of it, also the empty ones.' })
  intervals!: TrafficPartDto[];

  @ApiProperty({
    type: [SilenceDto],
    description:
      'Full minutes without any callback in which, at the pace of the hour before, ten or more would have come; ' +
      'oldest first, whatever the interval.',
  })
  silences!: SilenceDto[];
}
