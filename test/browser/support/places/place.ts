import type { Page } from 'playwright-core';

/** A page of the console in a state in which it is looked at. */
export interface Place {
  readonly name: string;
  /** Its address as the router has it; undefined where it has none. */
  readonly route?: string;
  /** How one gets there. */
  readonly path: string;
  /** Waits for what shows that it is whole. */
  readonly until: (page: Page) => Promise<unknown>;
  /** Whether the frame of all pages is looked at in every look, too; or there is none. */
  readonly withFrame?: true;
  /** What can be opened there. */
  readonly overlays?: readonly Overlay[];
}

/** What opens over a page, or beside it. */
export interface Overlay {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** Where it is in the page; a dialog by default. */
  readonly within?: string;
  /** In which widths it can be opened; in all by default. */
  readonly widths?: readonly number[];
  /** Escape closes it by default. */
  readonly close?: (page: Page) => Promise<unknown>;
}

export const DIALOG = '[role="dialog"]';

export const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();

export const link = (name: string) => (page: Page) => page.getByRole('link', { name }).first().waitFor();

export const button =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();
