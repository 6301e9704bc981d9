import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { isCountry, UNKNOWN_COUNTRY } from '@sidetrack/views';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { Keeps, type Rule } from './rule.js';

const isCountryName: Rule = (value) => {
  if (Array.isArray(value)) return 'may be given only once.';
  return typeof value === 'string' && isCountry(value)
    ? null
    : `is a country of ISO 3166 such as US or DE, or ${UNKNOWN_COUNTRY}.`;
};

const inItsLetters = (text: string): string =>
  text.toLowerCase() === UNKNOWN_COUNTRY ? UNKNOWN_COUNTRY : text.toUpperCase();

/** The country of whoever was to receive a message or call. */
export function CountryParameter(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      description:
        "Only to recipients of this country (ISO 3166), by the beginning of their numbers; `unknown` where it does not tell one, for which `since` is needed. What the audit's `byCountry` counts.",
      example: 'DE',
    }),
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? inItsLetters(value) : value)),
    Keeps(isCountryName),
  );
}
