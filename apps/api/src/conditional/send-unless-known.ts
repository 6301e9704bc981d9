import type { FastifyReply } from 'fastify';
import { namesTag } from './if-none-match.js';

/** What a representation follows from: where all of these are the same, so are its bytes. */
export type Version = readonly (string | number)[];

/**
 * Answers with a version, under its tag, or with 304 and nothing when the caller says that it has that version. The
 * body is made only when it is sent.
 *
 * A tag is made of what a version follows from, not of a hash of the body: events never change, so their number is
 * the version of a resource.
 */
export function sendUnlessKnown<Body>(reply: FastifyReply, version: Version, makeBody: () => Body): Body | undefined {
  const tag = tagWith(reply, version);
  if (!namesTag(reply.request.headers['if-none-match'], tag)) return makeBody();
  void reply.code(304);
  return undefined;
}

/** Puts the strong tag of a version into the answer's head. */
export function tagWith(reply: FastifyReply, version: Version): string {
  const tag = `"${version.join('.')}"`;
  void reply.header('etag', tag);
  return tag;
}
