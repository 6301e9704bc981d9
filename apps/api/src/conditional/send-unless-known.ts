import type { FastifyReply } from 'fastify';
import { namesTag } from './if-none-match.js';

/** What a representation follows from: where all of these are the same, it says the same. */
export type Version = readonly (string | number)[];

/**
 * Answers with a version, under its tag, or with 304 and nothing when the caller says that it has that version. The
 * body is made only when it is sent.
 *
 * Tags are weak (RFC 9110, §8.8.1): the bytes may be compressed in several ways, and a strong one belongs to one of them.
 */
export function sendUnlessKnown<Body>(reply: FastifyReply, version: Version, makeBody: () => Body): Body | undefined {
  const tag = tagWith(reply, version);
  if (!namesTag(reply.request.headers['if-none-match'], tag)) return makeBody();
  void reply.code(304);
  return undefined;
}

/** Puts the tag of a version into the answer's head, and gives it without its weakness, as tags are compared. */
export function tagWith(reply: FastifyReply, version: Version): string {
  const tag = `"${version.join('.')}"`;
  void reply.header('etag', `W/${tag}`);
  return tag;
}
