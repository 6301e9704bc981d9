import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { problemType, type Problem, type ProblemError } from '@sidetrack/http-service';
import { QuarantinedCallback } from '@sidetrack/views';
import { refTo } from './answer-schemas.js';

class ProblemErrorDto implements ProblemError {
  @ApiProperty({ type: String, description: 'Where the fault is, as a JSON pointer.', example: '/query/limit' })
  pointer!: string;

  @ApiProperty({ type: String, example: 'limit is a whole number from 1 to 1000.' })
  detail!: string;
}

/** A problem (RFC 9457) in the API documents. */
export class ProblemDto implements Problem {
  @ApiProperty({
    type: String,
    description: 'The kind of problem; it stays the same for good.',
    example: problemType('not-found'),
  })
  type!: string;

  @ApiProperty({ type: String, example: 'Not found' })
  title!: string;

  @ApiProperty({ type: 'integer', example: 404 })
  status!: number;

  @ApiProperty({ type: String, description: 'What is wrong this time, and what to do.' })
  detail!: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Which request it is about: what follows `request:` is its `X-Request-Id`, which log lines name too.',
    example: 'urn:sidetrack:request:5f0c8b7e1d2a-1k',
  })
  instance?: string;

  @ApiPropertyOptional({ type: [ProblemErrorDto], description: 'Each fault of invalid input.' })
  errors?: ProblemErrorDto[];

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Under which id a refused callback is kept.' })
  quarantineId?: string;

  @ApiPropertyOptional({
    type: 'array',
    items: refTo(QuarantinedCallback),
    description: 'Authentic callbacks that name the SID and were refused, newest first, at most 20.',
  })
  quarantined?: QuarantinedCallback[];

  @ApiPropertyOptional({ type: String, description: 'The phone number that was taken for a SID.' })
  number?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Where what was meant stands, by name.',
  })
  links?: Record<string, string>;
}
