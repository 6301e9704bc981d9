import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { OpenApi } from '../documentation/open-api-types.js';

/** How many there are under each key; keys without any are not there. */
export const Tally = (description: string, example: Readonly<Record<string, number>>): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: { type: 'integer', minimum: 1 }, description, example });

/** Something about each channel; about SMS and MMS always. */
export const EachChannel = (description: string, value: OpenApi.Schema, example: object): PropertyDecorator =>
  ApiProperty({
    type: 'object',
    properties: { sms: value, mms: value },
    required: ['sms', 'mms'],
    selfRequired: true,
    additionalProperties: value,
    description,
    example,
  } as ApiPropertyOptions);

export const CLASS_COUNTS: OpenApi.Schema = { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } };
/** `DeliveryRatesDto` where only a schema can stand. */
export const RATES: OpenApi.Schema = { $ref: '#/components/schemas/DeliveryRatesDto' } as OpenApi.Schema;
