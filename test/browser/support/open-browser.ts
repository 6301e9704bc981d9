import { chromium as playwright, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.js';

/**
 * Not those that the package brings: one process for all dies with the first page, and without web security no policy is
 * tried. The pages of a context share a process, which has compiled the console once.
 */
const ARGS = ['--no-sandbox', '--disable-gpu', '--process-per-site'];

/** A headless Chromium of its own, for what measures it. */
export const openBrowser = async (): Promise<Browser> => playwright.launch(await launchOptions());

/** A headless Chromium that the workers of a run share; each of their contexts is a browser of its own to the pages. */
export const openBrowserServer = async (): Promise<BrowserServer> => playwright.launchServer(await launchOptions());

/** The one at CHROMIUM_PATH, else the one that npm brought. */
const launchOptions = async (): Promise<LaunchOptions> => ({
  executablePath: process.env['CHROMIUM_PATH'] ?? (await unpackChromium()),
  args: ARGS,
});
