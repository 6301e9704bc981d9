import { answerNamed } from '@sidetrack/views';
import type { OpenApiDocument } from './read-open-api.js';

const REF = /^#\/components\/schemas\/(\w+)$/;

/**
 * Holds what a route answered to its description: all that is described is there, of its type, and nothing else. What the
 * documents do not name (the old path of tickets, a pasted URL) is not held to anything.
 *
 * @throws ZodError that says which fields differ
 */
export function checkAnswer(document: OpenApiDocument, path: string, body: unknown): void {
  const { pathname } = new URL(path, 'http://door');
  if (pathname === '/v1/lookup/ticket/evidence') return;
  const content = document.paths[routeOf(document, pathname)]?.get?.responses['200']?.content?.['application/json'];
  const { $ref = '' } = (content?.schema ?? {}) as { readonly $ref?: string };
  answerNamed(REF.exec($ref)?.[1] ?? '')?.parse(body);
}

function routeOf(document: OpenApiDocument, pathname: string): string {
  const fits = (route: string): boolean => new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
  return pathname in document.paths ? pathname : (Object.keys(document.paths).find(fits) ?? '');
}
