/** The longest name that a host can have (RFC 1035, §2.3.4), with its port. */
const MAX_LENGTH = 255 + ':65535'.length;

/** Anything else in a header could move the boundary between host and path. */
const HOST = /^[A-Za-z0-9._-]{1,255}(:\d{1,5})?$|^\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?$/;

/**
 * Whether a header names a host, with or without a port. The check comes before anything else reads the header: a
 * stranger wrote it, and it may be as long as all headers together.
 */
export function isHost(text: string): boolean {
  return text.length <= MAX_LENGTH && HOST.test(text);
}
