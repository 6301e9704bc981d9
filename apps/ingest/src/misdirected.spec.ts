import { describe, expect, it } from 'vitest';
import { explainMisdirection, misdirectionOf, type MisdirectedRequest } from './misdirected.js';

const explain = (status: number, request: Partial<MisdirectedRequest>): string =>
  explainMisdirection(misdirectionOf(status)!, {
    method: 'POST',
    target: '/callbacks/messages',
    contentType: 'application/x-www-form-urlencoded',
    contentLength: '100',
    ...request,
  });

describe('a signed request that reached no route', () => {
  it.each([
    ['//callbacks/messages', '/callbacks/messages'],
    ['/Callbacks/Messages', '/callbacks/messages'],
    ['/callback/message?x=1', '/callbacks/messages'],
    ['/callbacks/messages/status', '/callbacks/messages'],
    ['/webhooks/sms', '/callbacks/messages'],
    ['/voice-status', '/callbacks/calls'],
    ['/callbacks/recording', '/callbacks/recordings'],
  ])('at %s is told that %s is probably meant', (target, route) => {
    expect(explain(404, { target })).toContain(`it is probably meant for ${route}`);
  });

  it('is told all routes where none is near', () => {
    expect(explain(404, { target: '/hooks' })).toContain('the routes are /callbacks/messages, /callbacks/calls,');
  });

  it('is shown without query, numbers and tricks, and cut', () => {
    const sentence = explain(404, { target: `/x\u202e/+15550100001/${'a'.repeat(500)}?To=%2B15550100002` });
    expect(sentence).toContain('POST /x?/+…/aaa');
    expect(sentence).not.toMatch(/5550100|\?To=/);
    expect(sentence.length).toBeLessThan(400);
  });

  it('is told of its method, its content type and its length', () => {
    expect(explain(405, { method: 'PUT' })).toContain('PUT /callbacks/messages: callbacks are taken as POST or GET');
    expect(explain(415, { contentType: 'text/plain; charset=utf-8' })).toContain('the content type "text/plain"');
    expect(explain(415, { contentType: undefined })).toContain('the content type of nothing');
    expect(explain(413, { contentLength: '70000' })).toContain('a body of 70000 bytes');
    expect(explain(413, { contentLength: undefined })).toContain('too large a body');
  });

  it('is one by its status alone', () => {
    expect([200, 401, 422, 503].map(misdirectionOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
