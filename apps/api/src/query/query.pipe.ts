import { ValidationPipe, type ValidationError, type ValidationPipeOptions } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { invalidInput, type ProblemError, type ProblemException } from '@sidetrack/door';

/**
 * Reads query strings into their classes. A parameter that a route does not have is refused: with a typo in its name a
 * filter would otherwise silently give everything.
 */
export function createQueryPipe(): ValidationPipe {
  return new ValidationPipe({ ...STRICTLY, exceptionFactory: (faults) => refuse(faults, '/query') });
}

/** Reads a body of JSON into its class by the same rules. */
export function createBodyPipe(expectedType: new () => object): ValidationPipe {
  return new ValidationPipe({ ...STRICTLY, expectedType, exceptionFactory: (faults) => refuse(faults, '') });
}

const STRICTLY: ValidationPipeOptions = {
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  stopAtFirstError: true,
  // The class of what was refused tells which parameters there are; it stays in here.
  validationError: { target: true, value: false },
};

function refuse(faults: readonly ValidationError[], place: string): ProblemException {
  return invalidInput(faults.flatMap((fault) => toProblemErrors(fault, place)));
}

function toProblemErrors({ property, constraints = {}, target }: ValidationError, place: string): ProblemError[] {
  const pointer = `${place}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return Object.entries(constraints).map(([name, message]) => ({
    pointer,
    detail: name === 'whitelistValidation' ? explainUnknown(property, target) : message,
  }));
}

function explainUnknown(property: string, target: object | undefined): string {
  const known = target === undefined ? [] : parametersOf(target.constructor);
  return `${property.slice(0, 64)} is not a parameter of this route; known are ${known.join(', ')}.`;
}

function parametersOf(query: Function): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(query, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].toSorted();
}
