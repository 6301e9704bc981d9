import { isSameOrigin } from '../urls/same-origin.js';
import { textOf, type Row } from './row.js';

/**
 * Where a recording's file is, as callbacks say it: without an extension. Twilio gives it; of SignalWire it follows
 * from the address of the resource.
 *
 * @param askedUrl what a relative address is relative to, and whose origin it has to have
 */
export function recordingUrl(row: Row, askedUrl: string): string | null {
  const media = textOf(row['media_url']);
  if (media !== null && /^https?:\/\//.test(media)) return media;
  const uri = textOf(row['uri']);
  if (uri === null || !URL.canParse(uri, askedUrl)) return null;
  const { href } = new URL(uri, askedUrl);
  return isSameOrigin(href, askedUrl) ? href.replace(/\.json$/, '') : null;
}
