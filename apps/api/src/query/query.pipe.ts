import {
  ValidationPipe,
  type ArgumentMetadata,
  type ValidationError,
  type ValidationPipeOptions,
} from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { invalidInput, type ProblemError, type ProblemException } from '@sidetrack/http-service';

/**
 * Reads query strings into their classes. A parameter that a route does not have is refused: with a typo in its name a
 * filter would otherwise silently give everything.
 */
export function createQueryPipe(): ValidationPipe {
  return new QueryPipe({ ...STRICTLY, exceptionFactory: (faults) => refuse(faults, '/query') });
}

/** What most requests say is nothing; that it is fine is found out once for each class. */
class QueryPipe extends ValidationPipe {
  readonly #fineWhenEmpty = new Set<new () => unknown>();

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata as { type: string; metatype?: new () => unknown };
    if (metatype === undefined || type !== 'query' || !isEmpty(value)) return super.transform(value, metadata);
    if (this.#fineWhenEmpty.has(metatype)) return new metatype();
    const read: unknown = await super.transform(value, metadata);
    if (read instanceof metatype) this.#fineWhenEmpty.add(metatype);
    return read;
  }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
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
