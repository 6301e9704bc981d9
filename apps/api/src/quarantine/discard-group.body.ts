import { Injectable, type PipeTransform } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { invalidInput } from '@sidetrack/http-service';
import { answer, field } from '@sidetrack/views';
import { moment } from '../query/common-parameters.js';
import { type Parameter } from '../query/parameter.js';
import { readParameters, type Given, type ValuesOf } from '../query/read-parameters.js';

const expected: Parameter<number> = {
  description: 'How many wait, as the list of groups has it.',
  schema: { type: 'integer', minimum: 1, example: 3 },
  isRequired: true,
  read: (given) =>
    Number.isSafeInteger(given) && (given as number) > 0
      ? { value: given as number }
      : { refusal: 'is a whole number, 1 or more.' },
};

const DISCARD_GROUP = {
  expected,
  until: moment(
    'Only what had come in by this time, itself included: the `newestAt` of the group that was looked at.',
    '2026-01-31T08:00:01.480Z',
  ),
};

export type DiscardGroup = ValuesOf<typeof DISCARD_GROUP>;

/** The same body as a class, because the API documents identify a body by its class. */
export class DiscardGroupBody {}

for (const [name, parameter] of Object.entries<Parameter<unknown>>(DISCARD_GROUP)) {
  const { description, schema, isRequired = false } = parameter;
  ApiProperty({ ...(schema as object), description, required: isRequired })(DiscardGroupBody.prototype, name);
}

export const DiscardedGroup = answer('DiscardedGroupDto', {
  discarded: field.count('How many were let go of.', 3),
});

@Injectable()
export class DiscardGroupPipe implements PipeTransform<unknown, DiscardGroup> {
  transform(body: unknown): DiscardGroup {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw invalidInput([{ pointer: '', detail: 'the body is a JSON object such as {"expected":3}.' }]);
    }
    return readParameters(DISCARD_GROUP, body as Given, { askedAt: new Date(), homeCountry: null }, '');
  }
}
