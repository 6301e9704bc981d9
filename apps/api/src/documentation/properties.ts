import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The properties that many answers share, each written once. */
export const Text = (description: string, example: string): PropertyDecorator =>
  ApiProperty({ type: String, description, example });

export const TextOrNull = (description: string, example: string | null): PropertyDecorator =>
  ApiProperty({ type: String, nullable: true, description, example });

export const NumberOrNull = (description: string, example: number | null): PropertyDecorator =>
  ApiProperty({ type: 'integer', nullable: true, description, example });

export const Count = (description: string, example: number): PropertyDecorator =>
  ApiProperty({ type: 'integer', minimum: 0, description, example });

export const Flag = (description: string, example: boolean): PropertyDecorator =>
  ApiProperty({ type: Boolean, description, example });

export const Time = (description: string, example: string): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', description, example });

export const TimeOrNull = (description: string, example: string | null): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', nullable: true, description, example });

export const Timestamps = (example: Readonly<Record<string, string>>): PropertyDecorator =>
  ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'date-time' },
    description: 'For each status that was reported, the first time it was, in the order of the path.',
    example,
  });

export const Next = (): PropertyDecorator =>
  ApiProperty({
    type: String,
    nullable: true,
    description: 'The `cursor` of the next page; null on the last one.',
    example: null,
  });

class RangeDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-01-28T08:00:00.000Z' })
  since!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  until!: string | null;
}

export const Range = (): PropertyDecorator =>
  ApiPropertyOptional({
    type: RangeDto,
    description: 'The moments that `since` and `until` came to; absent when neither was given.',
  });

export const AsOf = (): PropertyDecorator =>
  ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'The moment that was asked about; absent when it was the present.',
  });

export const SID = 'The SID, exactly as the provider gave it.';
export const ACCOUNT_SID = 'The account (SignalWire: project) that owns it.';
export const FINAL = 'Whether an end has been reported.';
export const CONTRADICTED = 'Whether ends with different outcomes have been reported.';
export const EVENT_COUNT = 'How many different callbacks have come in.';
export const FIRST_SEEN = 'When the first callback came in.';
export const LAST_SEEN = 'When the latest callback came in.';
