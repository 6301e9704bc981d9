import { describe, expect, it } from 'vitest';
import { createReadTarget, hostOf } from './read-target.js';

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
    ['/prod/prod/callbacks/calls', '/prod/prod/callbacks/calls'],
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

  it.each([
    ['/callbacks/messages', '/callbacks/messages'],
    ['/callbacks/callbacks/messages?a=1', '/callbacks/messages?a=1'],
  ])('%s is read as %s where the base path is /callbacks itself', (target, read) => {
    expect(createReadTarget(['https://hooks.example.test/callbacks'])(target)).toBe(read);
  });
});

describe('the host of a request', () => {
  it.each([
    ['/callbacks/messages', 'hooks.example.test', 'hooks.example.test'],
    ['/callbacks/messages', undefined, ''],
    ['http://user:pw@hooks.example.test:8080/callbacks/messages', 'inner', 'hooks.example.test:8080'],
    ['HTTPS://hooks.example.test?x=@y', 'inner', 'hooks.example.test'],
    ['*', 'hooks.example.test', 'hooks.example.test'],
  ])('of %s beside the header %s is %s', (target, header, host) => {
    expect(hostOf(target, header)).toBe(host);
  });
});
