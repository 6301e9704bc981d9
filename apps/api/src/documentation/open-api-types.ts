import type { OpenAPIObject } from '@nestjs/swagger';

/** Short names for the parts of an OpenAPI document, which @nestjs/swagger exports only as one whole. */
// oxlint-disable-next-line typescript/no-namespace
export declare namespace OpenApi {
  type PathItem = OpenAPIObject['paths'][string];
  type Operation = NonNullable<PathItem['get']>;
  type Responses = Operation['responses'];
  type Response = { description: string } & Exclude<NonNullable<Responses[string]>, { $ref: string }>;
  type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;
  type Schema = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;
}
