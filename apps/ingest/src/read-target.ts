import { withoutSlashesAtEnd } from '@sidetrack/signalwire';

/** Scheme and authority of a target in absolute form, which a server has to take as well (RFC 9112, §3.2.2). */
const ABSOLUTE_FORM = /^https?:\/\/([^/?#]*)/i;

/** The beginning of every route for callbacks. */
const ROUTES = '/callbacks/';

/**
 * The target of a request as the routes and the signature know it: path and query, without the base path of a public
 * URL. A proxy may strip the base path or leave it; the verifier puts it before the target again, so it must not stand
 * there twice. The beginning of a path is the base path only where a route follows: where the base path itself is
 * /callbacks, the bare routes begin with it too.
 */
export function createReadTarget(publicUrls: readonly string[]): (target: string) => string {
  const basePaths = [...new Set(publicUrls.flatMap(basePathsOf))].toSorted((one, other) => other.length - one.length);
  return (target) => {
    const ownForm = originForm(target);
    const basePath = basePaths.find((path) => ownForm.startsWith(path) && ownForm.startsWith(ROUTES, path.length));
    return basePath === undefined ? ownForm : ownForm.slice(basePath.length);
  };
}

/** The host that a request is for: that of a target in absolute form counts before the header (RFC 9112, §3.2.2). */
export function hostOf(target: string, hostHeader: string | undefined): string {
  if (target.startsWith('/')) return hostHeader ?? '';
  const authority = ABSOLUTE_FORM.exec(target)?.[1];
  return authority === undefined ? (hostHeader ?? '') : authority.slice(authority.lastIndexOf('@') + 1);
}

/** A target without scheme and authority, as nearly every client sends it. */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const rest = target.replace(ABSOLUTE_FORM, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The path of a base URL as it is written, and as it stands on a request line, where it differs; none for a bare host. */
function basePathsOf(publicUrl: string): string[] {
  const written = publicUrl.replace(/^[a-z]+:\/\/[^/]*/i, '');
  const spelled = URL.canParse(publicUrl) ? new URL(publicUrl).pathname : '';
  return [written, spelled].map(withoutSlashesAtEnd).filter((path) => path.length > 1);
}
