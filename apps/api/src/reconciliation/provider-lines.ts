import type { OnApplicationShutdown } from '@nestjs/common';
import type { ProviderAccessEntry } from '@sidetrack/config';
import { openProviderReader, type ReaderOptions } from '@sidetrack/provider-rest';
import type { Provider } from '@sidetrack/reconciliation';

/**
 * The accounts that can be asked at their providers, each with one reader for the whole process: its requests are sent
 * one after the other, whether a sweep or a person asks.
 */
export class ProviderLines implements OnApplicationShutdown {
  readonly #options: ReaderOptions;
  #entries: readonly ProviderAccessEntry[] = [];
  #providers: readonly Provider[] = [];

  constructor(entries: readonly ProviderAccessEntry[], options: ReaderOptions = {}) {
    this.#options = options;
    this.replace(entries);
  }

  all(): readonly Provider[] {
    return this.#providers;
  }

  of(accountSid: string): Provider | null {
    return this.#providers.find((provider) => provider.accountSid.toLowerCase() === accountSid.toLowerCase()) ?? null;
  }

  /** Puts other entries in force. The reader of an entry that stays as it is goes on; the others stop what they ask. */
  replace(entries: readonly ProviderAccessEntry[]): void {
    const before = new Map(this.#entries.map((entry, place) => [JSON.stringify(entry), this.#providers[place]!]));
    this.#providers = entries.map((entry) => before.get(JSON.stringify(entry)) ?? this.#open(entry));
    this.#entries = entries;
    for (const provider of before.values()) if (!this.#providers.includes(provider)) void provider.reader.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.#providers.map(({ reader }) => reader.close()));
  }

  #open(entry: ProviderAccessEntry): Provider {
    const { accountSid, user: credential } = entry;
    return { accountSid, credential, reader: openProviderReader(entry, this.#options) };
  }
}
