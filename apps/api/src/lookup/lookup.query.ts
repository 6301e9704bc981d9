import { ApiPropertyOptional } from '@nestjs/swagger';
import { KINDS, type Kind } from '@sidetrack/domain';
import { IsOptional } from 'class-validator';
import { ResourceQuery } from '../query/resource.query.js';
import { Keeps, type Rule } from '../query/rule.js';
import { isKind } from '../query/rules.js';

/** Which resource is meant, where several have the SID. */
export class LookupQuery extends ResourceQuery {
  @ApiPropertyOptional({ type: String, enum: KINDS, description: 'Only this kind.' })
  @IsOptional()
  @Keeps(isKind)
  kind?: Kind;
}

const FORMATS = ['zip', 'json'] as const;

const isFormat: Rule = (value) =>
  typeof value === 'string' && (FORMATS as readonly string[]).includes(value)
    ? null
    : `is one of ${FORMATS.join(', ')}.`;

/** How to ask for the evidence about a SID. */
export class EvidenceQuery extends LookupQuery {
  @ApiPropertyOptional({
    type: String,
    enum: FORMATS,
    default: 'zip',
    description: 'The whole bundle, or its `evidence.json` alone.',
  })
  @IsOptional()
  @Keeps(isFormat)
  format: (typeof FORMATS)[number] = 'zip';
}
