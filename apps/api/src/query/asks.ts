import { Inject, Injectable, Query, type PipeTransform } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { API_SETTINGS } from '../tokens.js';
import type { Given } from './read-parameters.js';
import type { RouteQuestion, QuestionSettings } from './question.js';

/** The argument of a route that receives the question in its query. The API documents show the query parameters. */
export function Asks<Meaning>(question: RouteQuestion<Meaning>): ParameterDecorator {
  @Injectable()
  class QuestionPipe implements PipeTransform<Given, Meaning> {
    constructor(@Inject(API_SETTINGS) private readonly settings: QuestionSettings) {}

    transform(query: Given): Meaning {
      return question.read(query, this.settings);
    }
  }
  return (controller, route, index) => {
    if (route === undefined) throw new Error('a question is asked of a route, not of a constructor.');
    Query(QuestionPipe)(controller, route, index);
    const method = Object.getOwnPropertyDescriptor(controller, route)!;
    for (const [name, { description, schema }] of Object.entries(question.parameters)) {
      ApiQuery({ name, required: false, description, schema })(controller, route, method);
    }
  };
}
