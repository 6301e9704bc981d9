import type { TestProject } from 'vitest/node';
import { openBrowserServer } from './open-browser.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser listens that all tests of this run share. */
    browserEndpoint: string;
  }
}

/** One browser for the whole run: starting it takes as long as many a spec. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await openBrowserServer();
  project.provide('browserEndpoint', browser.wsEndpoint());
  return () => browser.close();
}
