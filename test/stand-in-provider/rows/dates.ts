/** `Thu, 04 Apr 2024 18:30:31 +0000`: the form of both compatibility APIs, to the second. */
export function rfc2822(date: Date | null): string | null {
  return date === null ? null : date.toUTCString().replace('GMT', '+0000');
}

/** `2024-04-04T18:30:31Z`: the form of the native logs, to the second. */
export function isoSecond(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
