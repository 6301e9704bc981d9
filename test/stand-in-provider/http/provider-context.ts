import type { Dialect } from '../dialect.js';
import type { Knobs } from '../knobs.js';
import type { RowSetting } from '../rows/row-setting.js';
import type { ProviderState } from '../state/provider-state.js';

/** What the routes need of the provider that they belong to. */
export interface ProviderContext {
  readonly dialect: Dialect;
  readonly accountSid: string;
  readonly knobs: Knobs;
  readonly state: ProviderState;
  /** What precedes the provider's own paths, such as `/proxied`; empty for a provider at the root of its host. */
  readonly basePath: string;
  /** Known once it listens. */
  readonly origin: () => string;
}

/** The path of the account's resources, as the provider itself writes it. */
export function accountPath({ dialect, accountSid, basePath }: ProviderContext): string {
  return `${basePath}${dialect === 'signalwire' ? '/api/laml' : ''}/2010-04-01/Accounts/${accountSid}`;
}

export function rowSetting(context: ProviderContext): RowSetting {
  return {
    accountSid: context.accountSid,
    origin: context.origin(),
    prefix: accountPath(context),
    priceFactor: context.knobs.repriced?.factor ?? 1,
  };
}

/** A link to another page: at the host that the provider is reached at, unless a knob leads elsewhere. */
export function linkOf({ knobs, origin }: ProviderContext, path: string, isAbsolute: boolean): string {
  return (knobs.nextPageHost ?? (isAbsolute ? origin() : '')) + path;
}
