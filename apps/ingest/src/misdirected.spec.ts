import { problem } from '@sidetrack/http-service';
import { describe, expect, it } from 'vitest';
import { explainMisdirection, misdirectionOf, type MisdirectedRequest } from './misdirected.js';

const explain = (status: number, request: Partial<MisdirectedRequest>): string =>
  explainMisdirection(misdirectionOf({ type: 'x', status })!, {
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
    ['/callbacks/messages&tenant=1', '/callbacks/messages'],
    ['/callbacks/messages%20', '/callbacks/messages'],
    ['/callbacks%2Fcalls', '/callbacks/calls'],
    ['/twilio/messageStatus', '/callbacks/messages'],
    ['/voice-status', '/callbacks/calls'],
    ['/callbacks/recording', '/callbacks/recordings'],
  ])('at %s is told that %s is probably meant', (target, route) => {
    expect(explain(404, { target })).toContain(`it is probably meant for ${route}`);
  });

  it.each(['/hooks', '/callbacks', '/callback/'])('at %s is told all routes, as none is near', (target) => {
    expect(explain(404, { target })).toContain('the routes are /callbacks/messages, /callbacks/calls,');
  });

  it('at a route under a path that no PUBLIC_URL has is told of PUBLIC_URL', () => {
    expect(explain(404, { target: '/prod/eu/callbacks/calls?x=1' })).toContain(
      'If the provider was given it with /prod/eu, add that to the URL in PUBLIC_URL',
    );
    for (const target of ['//callbacks/calls', '/prod//callbacks/calls', '/callbacks/calls/x']) {
      expect(explain(404, { target })).not.toContain('PUBLIC_URL');
    }
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
    for (const contentType of [undefined, '', ' ']) {
      expect(explain(415, { contentType })).toContain('without a content type: callbacks are');
    }
    expect(explain(413, { contentLength: '70000' })).toContain('a body of 70000 bytes');
    expect(explain(413, { contentLength: undefined })).toContain('too large a body');
  });

  it('is one by its status alone', () => {
    expect([200, 401, 422, 503].map((status) => misdirectionOf({ type: 'x', status }))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('with too many parameters is told of them, and not of its length', () => {
    const fault = misdirectionOf(problem('too-many-parameters', 'x'))!;
    expect(
      explainMisdirection(fault, {
        method: 'POST',
        target: '/callbacks/messages',
        contentType: undefined,
        contentLength: '65536',
      }),
    ).toMatch(/^A signed request came to POST \/callbacks\/messages with more than 1000 parameters: /);
  });
});
