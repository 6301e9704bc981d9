import type { Locator, Page } from 'playwright-core';

/**
 * What a person does on a page, counted: a click, a paste or typing, a key that is pressed. Looking counts for nothing,
 * so a task may wait for whatever it wants to see.
 */
export class Steps {
  #taken = 0;

  constructor(private readonly page: Page) {}

  get taken(): number {
    return this.#taken;
  }

  async click(what: Locator): Promise<void> {
    this.#taken += 1;
    await what.click();
  }

  async press(key: string): Promise<void> {
    this.#taken += 1;
    await this.page.keyboard.press(key);
  }

  /** Pastes or types into what has the focus. */
  async paste(text: string): Promise<void> {
    this.#taken += 1;
    await this.page.keyboard.insertText(text);
  }
}
