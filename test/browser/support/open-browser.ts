import { chromium as playwright, type Browser } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.js';

/**
 * Not those that the package brings: one process for all dies with the first page, and without web security no policy is
 * tried. The pages of one door share a process, which has compiled the console once.
 */
const ARGS = ['--no-sandbox', '--disable-gpu', '--process-per-site'];

/** A headless Chromium: the one at CHROMIUM_PATH, else the one that npm brought. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await unpackChromium());
  return playwright.launch({ executablePath, args: ARGS });
}
