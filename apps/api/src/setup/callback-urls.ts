import { withoutSlashesAtEnd } from '@sidetrack/signalwire';
import { callbackRoute, type Kind } from '@sidetrack/domain';

/** Where the provider has to send callbacks, as far as this door can know. */
export interface CallbackUrls {
  /** Whether PUBLIC_URL says so; if not, it is the address of the ingest door on this machine. */
  readonly isPublic: boolean;
  /** Null when the ingest door takes any free port and PUBLIC_URL is not set. */
  readonly messages: string | null;
  readonly calls: string | null;
  readonly recordings: string | null;
}

export interface IngestAddress {
  readonly publicUrls: readonly string[];
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

export function callbackUrls({ publicUrls, host, port }: IngestAddress): CallbackUrls {
  const [publicUrl] = publicUrls;
  const base = publicUrl ?? (port === 0 ? null : `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  const to = (kind: Kind): string | null => (base === null ? null : withoutSlashesAtEnd(base) + callbackRoute(kind));
  return {
    isPublic: publicUrl !== undefined,
    messages: to('message'),
    calls: to('call'),
    recordings: to('recording'),
  };
}
