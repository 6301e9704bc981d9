import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import type { Dialect } from './dialect.js';
import { answerError, NOT_FOUND } from './http/answer-error.js';
import type { Asked } from './http/asked.js';
import { fetchResource } from './http/fetch-route.js';
import { listResources } from './http/list-route.js';
import { misbehave } from './http/misbehave.js';
import { listNativeLog, NATIVE_LOGS } from './http/native-log-route.js';
import type { ProviderContext } from './http/provider-context.js';
import { wellBehaved, type Knobs } from './knobs.js';
import { ProviderState } from './state/provider-state.js';

export interface StandInOptions {
  readonly dialect: Dialect;
  readonly accountSid: string;
  readonly user: string;
  readonly secret: string;
  /** What is otherwise than usual from the start. */
  readonly knobs?: Partial<Knobs>;
  /** Puts the provider below a path, as behind a proxy. It begins with a slash. */
  readonly basePath?: string;
}

export interface StandInProvider {
  /** `http://127.0.0.1:PORT`, with the base path where there is one. */
  readonly url: string;
  /** The entry of the setting PROVIDER_ACCESS that leads here. */
  readonly providerAccess: string;
  readonly state: ProviderState;
  readonly knobs: Knobs;
  /** All requests so far, in the order in which they arrived. A test may empty it. */
  readonly requests: Asked[];
  /** The greatest number of requests that were in flight at once. */
  mostInFlight(): number;
  close(): Promise<void>;
}

/** Opens a provider on a free port of 127.0.0.1. It has nothing until something is reported to its state, or put there. */
export async function openStandInProvider(options: StandInOptions): Promise<StandInProvider> {
  const { dialect, accountSid, user, secret, basePath = '' } = options;
  const knobs = Object.assign(wellBehaved(), options.knobs);
  const state = new ProviderState(dialect, accountSid, knobs);
  // Open connections of a client that keeps them must not keep a test from its end.
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 300 } });
  const origin = (): string => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const context: ProviderContext = { dialect, accountSid, knobs, state, basePath, origin };
  const closing = new AbortController();
  const inFlight = logRequests(app);
  app.addHook('onRequest', async (request, reply) => {
    const isAuthorized = isSame(request.headers.authorization, `Basic ${btoa(`${user}:${secret}`)}`);
    const number = inFlight.requests.length;
    return (await misbehave(context, request, reply, { number, isAuthorized, closing: closing.signal })) ?? undefined;
  });
  app.setNotFoundHandler((_, reply) => answerError(reply, knobs, NOT_FOUND));
  addRoutes(app, context);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(secret)}`;
  return {
    url: origin() + basePath,
    providerAccess: `${accountSid}=${origin().replace('//', `//${credentials}@`)}${basePath}?dialect=${dialect}`,
    state,
    knobs,
    requests: inFlight.requests,
    mostInFlight: () => inFlight.most,
    close: async () => {
      closing.abort();
      await app.close();
    },
  };
}

function addRoutes(app: FastifyInstance, context: ProviderContext): void {
  const { basePath, dialect } = context;
  // SignalWire's own clients leave `/api/laml` out.
  for (const prefix of dialect === 'signalwire' ? ['/api/laml', ''] : ['']) {
    const list = `${basePath}${prefix}/2010-04-01/Accounts/:account/:list`;
    app.get<{ Params: { account: string; list: string } }>(list, (request, reply) =>
      listResources(context, request, reply),
    );
    app.get<{ Params: { account: string; list: string; sid: string } }>(`${list}/:sid`, (request, reply) =>
      fetchResource(context, request, reply),
    );
  }
  if (dialect !== 'signalwire') return;
  for (const kind of ['message', 'call'] as const) {
    app.get(basePath + NATIVE_LOGS[kind], (request, reply) => listNativeLog(context, kind, request, reply));
  }
}

function logRequests(app: FastifyInstance): { readonly requests: Asked[]; most: number } {
  const log = { requests: [] as Asked[], most: 0 };
  const open = new Map<unknown, Asked>();
  app.addHook('onRequest', async (request) => {
    const [path = '', query = ''] = request.url.split(/\?(.*)/s);
    const asked: Asked = { method: request.method, path, query, at: new Date(), status: null };
    log.requests.push(asked);
    open.set(request, asked);
    log.most = Math.max(log.most, open.size);
  });
  app.addHook('onResponse', async (request, reply) => {
    const asked = open.get(request);
    if (asked) asked.status = reply.statusCode;
    open.delete(request);
  });
  // Who hangs up is not in flight any more.
  app.addHook('onRequestAbort', async (request) => void open.delete(request));
  return log;
}

function isSame(given: string | undefined, wanted: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
