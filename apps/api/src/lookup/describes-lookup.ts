import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { EvidenceDto } from './evidence.dto.js';
import { EVIDENCE_EXAMPLE, LOOKUP_EXAMPLE } from './lookup-examples.js';
import { LookupDto } from './lookup.dto.js';

const { invalidInput, noToken, notFound, onlyRefused, unexpected, unreachable } = PROBLEM_EXAMPLES;

const pastedParameter = ApiParam({
  name: 'sid',
  type: String,
  description:
    'A SID of any kind as people paste it: with blanks, quotes, a label or a URL around it. It is tried as it is, then ' +
    'in lower case.',
  example: LOOKUP_EXAMPLE.sid,
});

/** The API documents' words for a look-up. */
export const DescribesLookup = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'All that support asks of a SID, whatever it is of',
      description:
        'State, timeline with notes and gaps, an explanation, what belongs to it, and a ready text for a ticket. A URL ' +
        'may also be pasted into the path unescaped. Where several kinds or accounts have the SID, `matches` lists all ' +
        'and the one first seen is shown. A SID of which only refused callbacks are kept is a 404 that has them as ' +
        '`quarantined`; a phone number is one with `links` to what happened with it.',
    }),
    pastedParameter,
    ApiOkResponse({ type: LookupDto, example: LOOKUP_EXAMPLE }),
    Refusals(invalidInput, noToken, onlyRefused, unexpected, unreachable),
  );

/** The API documents' words for the evidence. */
export const DescribesEvidence = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Every callback of a SID, to be checked without access',
      description:
        'A zip with a README, `evidence.json`, each event with the bytes that were signed, and `sha256sums.txt`. The ' +
        'same events give the same bytes. It never holds a key, but all that the callbacks hold, phone numbers too.',
    }),
    pastedParameter,
    ApiExtraModels(EvidenceDto),
    ApiProduces('application/zip', 'application/json'),
    ApiOkResponse({
      description: 'The bundle, or its `evidence.json`.',
      content: {
        'application/zip': { schema: { type: 'string', format: 'binary' }, example: 'PK…' },
        'application/json': { schema: { $ref: getSchemaPath(EvidenceDto) }, example: EVIDENCE_EXAMPLE },
      },
    }),
    Refusals(invalidInput, noToken, notFound, unexpected, unreachable),
  );
