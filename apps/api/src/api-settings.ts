import type { DeliveryWindows } from '@sidetrack/domain';

/** What the private door is started with. */
export interface ApiSettings {
  readonly databaseUrl: string;
  readonly apiTokens: readonly ApiToken[];
  readonly windows: DeliveryWindows;
  /** The clock by which relative times and delivery classes go. */
  readonly now: () => Date;
}

export interface ApiToken {
  /** Who calls with it; it may appear where the token itself must not. */
  readonly name: string;
  readonly token: string;
}
