import type { TestProject } from 'vitest/node';
import { API_TOKEN, OTHER_TOKEN } from '../../support/api-client.js';
import { startBuiltDoor } from '../../support/built-door.js';
import { cloneDatabase } from '../../support/clone-database.js';
import { sendAFew } from './a-few-callbacks.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The API door of the console that all specs share which only read. */
    sharedConsoleUrl: string;
  }
}

/** An API over the callbacks of `sendAFew`, for every spec that changes nothing: two doors of its own would take longer to start than most of them run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await cloneDatabase(project.getProvidedContext().postgresAdminUrl);
  const [ingest, api] = await Promise.all([
    startBuiltDoor('ingest', database.url),
    startBuiltDoor('api', database.url, { API_TOKENS: `test=${API_TOKEN},somebody-else=${OTHER_TOKEN}` }),
  ]);
  await sendAFew(ingest.url);
  await ingest.end();
  project.provide('sharedConsoleUrl', api.url);
  // The database goes with its server, which another project may have ended by then.
  return async () => void (await api.end());
}
