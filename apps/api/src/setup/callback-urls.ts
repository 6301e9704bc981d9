import { withoutSlashesAtEnd } from '@sidetrack/signalwire';
import { callbackRoute, type Kind } from '@sidetrack/domain';
import { answer, field, type AnswerOf } from '@sidetrack/views';

/** The URLs to which the provider has to send callbacks, as far as this door knows them. */
export const CallbackUrls = answer('CallbackUrlsDto', {
  isPublic: field.flag(
    'Whether they are of `PUBLIC_URL`; if not, of the ingest door on this machine, which the provider cannot reach.',
    true,
  ),
  messages: field.textOrNull(
    'Of messages; null when `PUBLIC_URL` is not set and the ingest door takes any free port.',
    'https://hooks.example.com/callbacks/messages',
  ),
  calls: field.textOrNull('Of calls, likewise.', 'https://hooks.example.com/callbacks/calls'),
  recordings: field.textOrNull('Of recordings, likewise.', 'https://hooks.example.com/callbacks/recordings'),
});
export type CallbackUrls = AnswerOf<typeof CallbackUrls>;

export interface IngestAddress {
  readonly publicUrls: readonly string[];
  readonly host: string;
  /** 0 means any free port. */
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
