import type { Kind } from '@sidetrack/domain';
import { inject } from 'vitest';
import { startBuiltDoor, type BuiltDoor } from '../../support/built-door.js';
import { cloneDatabase } from '../../support/clone-database.js';
import { sendCallback, type Answer } from '../../support/provider.js';
import { sharedBrowser } from './shared-browser.js';
import { Tabs } from './tabs.js';
import { openContext, openWatchedPage, type WatchedPage } from './watched-page.js';

/** A console that is only looked at. */
export interface SharedConsole {
  readonly url: string;
  /** A signed-in page at this path. */
  open(path: string): Promise<WatchedPage>;
  /** The same in a tab of its own, where nothing had the focus and nothing is loaded yet. */
  openAnew(path: string): Promise<WatchedPage>;
  /** A page of a browser in which nobody is signed in, and that has not been anywhere. */
  openBlank(): Promise<WatchedPage>;
}

export interface OpenConsole extends SharedConsole {
  readonly databaseUrl: string;
  /** Sends a signed callback to the public door. @throws Error when it is refused */
  send(kind: Kind, params: Readonly<Record<string, string>>): Promise<void>;
  /** Sends what the public door may refuse. */
  post(kind: Kind, params: Readonly<Record<string, string>>, signing?: { readonly key: string }): Promise<Answer>;
  /** Ends the API door; `startApi` brings it back under the same address. */
  endApi(): Promise<void>;
  startApi(): Promise<void>;
  /** Lets so many milliseconds go by on all pages at once, where the console was opened for that. */
  skip(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

export interface ConsoleSettings {
  /** The pages' clocks can be put forward: nobody waits for what they do only every so often. */
  readonly canSkipTime?: boolean;
  /** Further settings of the API door. */
  readonly environment?: Readonly<Record<string, string>>;
}

let shared: Promise<SharedConsole> | undefined;

/** The console of console-setup.ts: whatever a spec did to it, others would see. */
export const sharedConsole = (): Promise<SharedConsole> => (shared ??= showConsole(inject('sharedConsoleUrl')));

/** Both doors as built, over a database of their own; the public one is started once something is sent to it. */
export async function openConsole(settings: ConsoleSettings = {}): Promise<OpenConsole> {
  const database = await cloneDatabase();
  const { environment = {} } = settings;
  const firstApi = await startBuiltDoor('api', database.url, environment);
  const { close: hide, ...pages } = await showConsole(firstApi.url, settings);
  let api = firstApi;
  let ingest: Promise<BuiltDoor> | undefined;
  const post: OpenConsole['post'] = async (kind, params, signing) => {
    ingest ??= startBuiltDoor('ingest', database.url);
    return sendCallback((await ingest).url, kind, params, signing);
  };
  return {
    ...pages,
    databaseUrl: database.url,
    post,
    async send(kind, params) {
      const { status, body } = await post(kind, params);
      if (status !== 200) throw new Error(`the callback was answered ${status}: ${body}`);
    },
    async endApi() {
      await api.end();
    },
    async startApi() {
      api = await startBuiltDoor('api', database.url, { ...environment, API_PORT: new URL(firstApi.url).port });
    },
    async close() {
      await hide();
      await Promise.all([ingest?.then((door) => door.end()), api.end()]);
      await database.close();
    },
  };
}

type ShownConsole = SharedConsole & Pick<OpenConsole, 'skip' | 'close'>;

async function showConsole(url: string, { canSkipTime = false }: ConsoleSettings = {}): Promise<ShownConsole> {
  const context = await openContext(await sharedBrowser());
  if (canSkipTime) await context.clock.install();
  const tabs = new Tabs(context, url);
  return {
    url,
    open: (path) => tabs.open(path),
    openAnew: (path) => tabs.openAnew(path),
    openBlank,
    skip: (milliseconds) => context.clock.fastForward(milliseconds),
    close: () => context.close(),
  };
}

async function openBlank(): Promise<WatchedPage> {
  const context = await openContext(await sharedBrowser());
  return openWatchedPage(context, () => context.close());
}
