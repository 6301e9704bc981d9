import { connectAsService } from '@sidetrack/database';
import { createAppendEvents, FeedHorizon } from '@sidetrack/event-store';
import { createLogger } from '@sidetrack/observability';
import { PROJECTIONS } from '@sidetrack/views';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { anEvent } from '../../spec-support/an-event.js';
import { ApiPools } from '../api-pools.js';
import { FeedPages } from './feed-pages.js';
import { FeedPulse } from './feed-pulse.js';
import { streamFeed } from './feed-stream.js';

const PATIENCE_MS = 1_500;
/** More than the buffers of both sockets can hold. */
const EVENTS = 400;
const BODY = 'x'.repeat(60_000);
/**
 * A page of 6 MB then takes twice the time limit. If reading were much slower, the kernel would report no room to send
 * for longer than the limit.
 */
const SLOWLY_BYTES_PER_MS = 2_000;

let database: ClonedDatabase;
let pools: ApiPools;
let server: Server;

beforeAll(async () => {
  database = await cloneDatabase();
  const writer = connectAsService(database.ingestUrl, { max: 1 });
  const append = createAppendEvents(writer, PROJECTIONS);
  for (let n = 0; n < EVENTS; n += 50) {
    const events = Array.from({ length: 50 }, (_, one) =>
      anEvent('message', 'sent', { sid: `m-${n + one}`, params: { Body: BODY } }),
    );
    await append(events);
  }
  await writer.end();
  pools = new ApiPools(database.apiUrl, createLogger('api', 'silent'));
  const horizon = new FeedHorizon(pools.of('feedHorizon'));
  await horizon.advance();
  const pages = new FeedPages(pools, horizon);
  const pulse = new FeedPulse(horizon, () => undefined);
  server = createServer((_, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    void streamFeed({ response, after: 0, filter: null, signal: gone.signal, patienceMs: PATIENCE_MS }, pages, pulse);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await pools.onApplicationShutdown();
  await database.close();
});

async function open(): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nHost: feed\r\n\r\n');
  return socket;
}

/** Connections that the server keeps. */
const connections = (): Promise<number> =>
  new Promise((resolve) => server.getConnections((_, count) => resolve(count)));

describe('a stream whose reader', () => {
  it('takes nothing of what was sent is let go, after its patience and within twice that', async () => {
    const startedAt = performance.now();
    const socket = await open();
    while ((await connections()) === 0) await sleep(10);
    while ((await connections()) > 0) await sleep(10);
    const lasted = performance.now() - startedAt;
    socket.destroy();
    expect(lasted).toBeGreaterThan(PATIENCE_MS);
    expect(lasted).toBeLessThan(10 * PATIENCE_MS);
  });

  it('takes a little at a time keeps its stream, however long one page lasts', async () => {
    const socket = await open();
    let taken = 0;
    socket.on('data', ({ length }) => {
      taken += length;
      socket.pause();
      setTimeout(() => socket.resume(), length / SLOWLY_BYTES_PER_MS);
    });
    socket.resume();
    await sleep(3 * PATIENCE_MS);
    expect(taken).toBeLessThan(EVENTS * BODY.length);
    expect(await connections()).toBe(1);
    socket.destroy();
  });
});
