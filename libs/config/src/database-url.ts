const FORM = 'postgres://user:password@host:5432/database';

/**
 * Why a URL does not name a database, in words that go on after the variable's name; null when it does. No part of the
 * URL is repeated: in a URL that is read wrongly, any part may be the password.
 */
export function refuseDatabaseUrl(url: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(url)) return `does not start with postgres://, as ${FORM} does`;
  if (/<[^<>]*>|…/.test(url)) return `still holds a placeholder: put your own values into ${FORM}`;
  if (isRead(url)) return null;
  return (
    `cannot be read as ${FORM}: in user and password percent-encode what would end or split them ` +
    '(@ as %40, : as %3A, / as %2F, ? as %3F, # as %23, % as %25, a blank as %20), and write the port in digits'
  );
}

/**
 * Whether the driver reads the URL as it is meant. An "@" or a "#" behind the host comes from a password that holds a
 * "/", "?" or "#": the driver would then take the text before that character for host and port, and connect to it.
 */
function isRead(url: string): boolean {
  if (/%(?![0-9a-f]{2})|#/i.test(url)) return false;
  // For a URL with a blank the driver encodes the whole URL, including parts that are encoded already and brackets
  // round a host.
  if (/\s/.test(url) && /[%[\]]/.test(url)) return false;
  // An empty host behind a user means the driver's default host; the driver reads it that way too.
  const withHost = url.replace('@/', '@localhost/');
  if (!URL.canParse(withHost)) return false;
  const parsed = new URL(withHost);
  if (parsed.pathname.includes('@')) return false;
  const stray = parsed.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter.includes('@'));
  const isPassword = (parameter: string): boolean => parsed.pathname === '' || !/^[^=@]+=/.test(parameter);
  if (stray.some(isPassword)) return false;
  return [parsed.username, parsed.password, parsed.hostname].every(isDecodable);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
