import { isCountry, UNKNOWN_COUNTRY } from '@sidetrack/views';
import { one, type Parameter } from './parameter.js';
import { refuse, type QuestionContext } from './question.js';

/** No index finds recipients without a number: every row has to be read. So the range of time has to be short. */
const MAX_UNKNOWN_DAYS = 31;
const DAY_MS = 86_400_000;

/** The country of the recipient of a message or call. */
export const country: Parameter<string | undefined> = one(
  {
    description:
      "Only to recipients of this country (ISO 3166), by the beginning of their numbers; `unknown` where it does not tell one, for which `since` is needed. What the audit's `byCountry` counts.",
    example: 'DE',
  },
  (text) => {
    const value = text.toLowerCase() === UNKNOWN_COUNTRY ? UNKNOWN_COUNTRY : text.toUpperCase();
    return isCountry(value)
      ? { value }
      : { refusal: `is a country of ISO 3166 such as US or DE, or ${UNKNOWN_COUNTRY}.` };
  },
);

/** Throws a 400 for a range that may have more recipients without a country than can be read. */
export function refuseTooManyUnknown(
  { country: asked, since, until }: { readonly country?: string; readonly since?: Date; readonly until?: Date },
  { askedAt }: QuestionContext,
): void {
  if (asked !== UNKNOWN_COUNTRY) return;
  if (since !== undefined && (until ?? askedAt).getTime() - since.getTime() <= MAX_UNKNOWN_DAYS * DAY_MS) return;
  refuse(
    'country',
    `country=${UNKNOWN_COUNTRY} looks at everything that was first seen in the range, so it needs since, and at most ` +
      `${MAX_UNKNOWN_DAYS} days from there until until.`,
  );
}
