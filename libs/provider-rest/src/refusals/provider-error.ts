/** What a provider says about a request that it does not answer. */
export interface ProviderError {
  readonly code: string | null;
  /** One line, without secrets and numbers of telephones; null where the provider says nothing. */
  readonly words: string | null;
}

const SILENT: ProviderError = { code: null, words: null };
const CODE = /^[\w.-]{1,64}$/;
const LONGEST_WORDS = 160;

/**
 * Reads the body of an error in any of its three shapes: `{code, message}`, `{errors: [{code, message}]}` and
 * `{errors: ["…"]}`. Anything else, such as the page of a proxy, says nothing.
 *
 * @param secrets texts that must not be repeated, should the provider do so
 */
export function readProviderError(body: Buffer, secrets: readonly string[]): ProviderError {
  const said = parse(body);
  if (typeof said !== 'object' || said === null) return SILENT;
  const [first = null] = 'errors' in said && Array.isArray(said.errors) ? (said.errors as unknown[]) : [said];
  if (typeof first === 'string') return { code: null, words: oneLine(first, secrets) };
  if (typeof first !== 'object' || first === null) return SILENT;
  const { code, message } = first as { readonly code?: unknown; readonly message?: unknown };
  return {
    code: isCode(code) ? String(code) : null,
    words: typeof message === 'string' ? oneLine(message, secrets) : null,
  };
}

const isCode = (code: unknown): code is string | number =>
  (typeof code === 'string' || typeof code === 'number') && CODE.test(String(code));

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** Numbers of seven digits or more may be those of people; control characters could draw on a terminal. */
function oneLine(text: string, secrets: readonly string[]): string | null {
  const line = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .replaceAll(/\d{7,}/g, '…')
    .trim();
  if (line === '') return null;
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}
