import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_DEVICES } from '../page-permissions.js';
import { CONSOLE_PAGES } from './console-paths.js';

/**
 * The placeholder that the build writes where an element needs the nonce of its answer. See
 * apps/console/vite.config.ts.
 */
const NONCE_PLACEHOLDER = 'nonce-of-this-answer';

const NONCE_BYTES = 16;

export interface ConsoleAnswer {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The one page of the console, as it was built; each answer gets a nonce of its own, and names the files of what is at
 * its path, which would wait until the console runs otherwise.
 */
export class ConsolePage {
  readonly #html: string | null;
  readonly #links: ReadonlyMap<string | null, string>;

  /** @param directory where the console was built to */
  constructor(directory: string) {
    this.#html = readIfBuilt(join(directory, 'index.html'));
    const files = JSON.parse(readIfBuilt(join(directory, 'pages.json')) ?? '{}') as Record<string, readonly string[]>;
    this.#links = new Map(Object.entries(files).map(([module, names]) => [module, names.map(linkTo).join('')]));
  }

  /** The page at one of `CONSOLE_PATHS`, with its headers. Null when the console was not built. */
  answer(path: string): ConsoleAnswer | null {
    if (this.#html === null) return null;
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    const links = this.#links.get(CONSOLE_PAGES.get(path) ?? null) ?? '';
    return {
      html: this.#html.replaceAll(NONCE_PLACEHOLDER, nonce).replace('</head>', `${links}</head>`),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        // The page must not be cached: it names the assets of this version, and its nonce is for one answer.
        'cache-control': 'no-cache',
        'content-security-policy': policy(nonce),
        'permissions-policy': NO_DEVICES,
      },
    };
  }
}

const linkTo = (file: string): string =>
  `<link rel="${file.endsWith('.css') ? 'stylesheet' : 'modulepreload'}" crossorigin href="${file}">`;

/**
 * Nothing from elsewhere, nothing inline but the few style elements that the components make, which know the nonce.
 * What a callback says is shown as text; should it ever get to be more than that, it could not run or report home.
 */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function readIfBuilt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
