import { ValidateBy } from 'class-validator';

/** What is wrong with a parameter's value, as a sentence that goes on after its name; null when nothing is. */
export type Rule = (value: unknown) => string | null;

/** A parameter of a query that has to keep a rule. */
export function Keeps(rule: Rule): PropertyDecorator {
  return ValidateBy({
    name: 'keeps',
    validator: {
      validate: (value: unknown) => rule(value) === null,
      defaultMessage: (given) => `${given?.property} ${rule(given?.value)}`,
    },
  });
}
