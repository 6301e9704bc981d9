import { KINDS } from '@sidetrack/domain';
import { isPlaceholder } from './left-as-printed.js';
import { showValue } from './shown-value.js';

/**
 * The paths of the callback routes below a base URL. A base URL that ends with such a path would have the path twice.
 */
const CALLBACK_PATH = new RegExp(`/+callbacks(?:/+(?:${KINDS.join('|')})s?(?:/.*)?|/*)$`, 'i');

/**
 * Why a text cannot be a base URL under which the provider knows us, in words that go on after the variable's name;
 * null when the text is such a URL. A user, a password and a query are not repeated.
 */
export function refusePublicUrl(text: string, position: number): string | null {
  if (isPlaceholder(text)) return `entry ${position} is a placeholder: set the base URL that the provider was given`;
  if (!/^https?:\/\/[^/?#\s]+/i.test(text) || !URL.canParse(text)) {
    // The text before an "@" may be a password, and the text behind a "?" may be a token.
    const [beforeQuery = ''] = text.split(/[?#]/);
    const told = text.includes('@') ? `entry ${position} is` : `holds ${showValue(beforeQuery)}, which is`;
    return `${told} no base URL such as https://hooks.example.com`;
  }
  const url = new URL(text);
  const base = `${url.protocol}//${url.username === '' && url.password === '' ? '' : '…@'}${url.host}`;
  const shown = `holds ${showValue(base + url.pathname)}`;
  const callbackPath = CALLBACK_PATH.exec(url.pathname)?.[0];
  if (callbackPath !== undefined) {
    const mended = base + url.pathname.slice(0, -callbackPath.length);
    return `${shown}, which is a callback URL and no base URL: leave out ${showValue(callbackPath)}, so that it is ${showValue(mended)}`;
  }
  if (/[?#]/.test(text))
    return `${shown} with a query or fragment, and so no base URL such as https://hooks.example.com`;
  return null;
}
