import { Transform } from 'class-transformer';

/** One or several: `?status=sent&status=queued`. */
export const ToList = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => [value].flat());

/** Digits become a number; anything else stays what it is, for the rule to name. */
export const ToWholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );

/** In a query string a `+` that nobody escaped means a space: `?to=+15550100001` is meant as a number all the same. */
export const ToNumberWithPlus = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/^ (?=[1-9])/, '+') : value));

/** `true` and `false` become what they say; anything else stays what it is, for the rule to name. */
export const ToBoolean = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
