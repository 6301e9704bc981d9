import type { FastifyReply } from 'fastify';
import { namesTag } from './if-none-match.js';

/** The values that determine an answer: when all of them are the same, the answer is the same. */
export type Version = readonly (string | number)[];

/**
 * Sends a version with its tag. When the caller already has that version, sends 304 without a body. The body is made
 * only when it is sent.
 *
 * Tags are weak (RFC 9110, §8.8.1): the body may be compressed in several ways, and a strong tag would belong to one of
 * them.
 */
export function sendUnlessKnown<Body>(reply: FastifyReply, version: Version, makeBody: () => Body): Body | undefined {
  const tag = tagWith(reply, version);
  if (!namesTag(reply.request.headers['if-none-match'], tag)) return makeBody();
  void reply.code(304);
  return undefined;
}

/** Sets the ETag header of the answer, and returns the tag without `W/`, as tags are compared. */
export function tagWith(reply: FastifyReply, version: Version): string {
  const tag = `"${version.join('.')}"`;
  void reply.header('etag', `W/${tag}`);
  return tag;
}
