import { chromium as playwright, type Browser } from 'playwright-core';
import { inject } from 'vitest';

let connected: Promise<Browser> | undefined;

/** The browser of the run, as this worker is connected to it. The connection ends with the worker. */
export const sharedBrowser = (): Promise<Browser> => (connected ??= playwright.connect(inject('browserEndpoint')));
