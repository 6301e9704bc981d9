import * as property from '../documentation/properties.js';
import { callbackUrls, type CallbackUrls } from './callback-urls.js';

export const CALLBACK_URLS_EXAMPLE = callbackUrls({
  publicUrls: ['https://hooks.example.com'],
  host: '127.0.0.1',
  port: 3_000,
});

/** Where callbacks go, in the API documents. */
export class CallbackUrlsDto implements CallbackUrls {
  @property.Flag(
    'Whether they are of `PUBLIC_URL`; if not, of the ingest door on this machine, which the provider cannot reach.',
    CALLBACK_URLS_EXAMPLE.isPublic,
  )
  isPublic!: boolean;

  @property.TextOrNull(
    'Of messages; null when `PUBLIC_URL` is not set and the ingest door takes any free port.',
    CALLBACK_URLS_EXAMPLE.messages,
  )
  messages!: string | null;

  @property.TextOrNull('Of calls, likewise.', CALLBACK_URLS_EXAMPLE.calls)
  calls!: string | null;

  @property.TextOrNull('Of recordings, likewise.', CALLBACK_URLS_EXAMPLE.recordings)
  recordings!: string | null;
}
