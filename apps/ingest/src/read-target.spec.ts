import { describe, expect, it } from 'vitest';
import { createReadTarget } from './read-target.js';

const readTarget = createReadTarget([
  'https://hooks.example.test',
  'https://api.example.test/prod/',
  'https://api.example.test/prod/eu',
  'https://api.example.test/gew\u00fcrz',
]);

describe('the target of a request', () => {
  it.each([
    ['/callbacks/messages', '/callbacks/messages'],
    ['/callbacks/messages?a=/prod/x', '/callbacks/messages?a=/prod/x'],
    ['/prod/callbacks/messages?a=1', '/callbacks/messages?a=1'],
    ['/prod/eu/callbacks/calls', '/callbacks/calls'],
    ['/gew%C3%BCrz/callbacks/calls', '/callbacks/calls'],
    ['/production/callbacks/calls', '/production/callbacks/calls'],
    ['/other/prod/callbacks/calls', '/other/prod/callbacks/calls'],
    ['/prod/prod/callbacks/calls', '/prod/callbacks/calls'],
    ['/prod', '/prod'],
    ['//callbacks/messages', '//callbacks/messages'],
    ['http://hooks.example.test/callbacks/messages?x=1', '/callbacks/messages?x=1'],
    ['https://user@api.example.test:443/prod/callbacks/messages', '/callbacks/messages'],
    ['http://hooks.example.test', '/'],
    ['http://hooks.example.test?x=1', '/?x=1'],
    ['*', '/*'],
  ])('%s is read as %s', (target, read) => {
    expect(readTarget(target)).toBe(read);
  });
});
