/** Source: the callback reference §6.2 and RFC 3261. The call's status is never derived from these. */
const SIP_CODES: Readonly<Record<string, string>> = {
  '200': 'answered',
  '403': 'refused: permissions or a blocked caller id',
  '404': 'the number does not exist',
  '408': 'nobody replied in time',
  '410': 'the number is gone',
  '480': 'temporarily unavailable',
  '484': 'the number is incomplete',
  '486': 'busy',
  '487': 'cancelled before it was answered',
  '488': 'no codec in common',
  '500': 'the far side failed',
  '502': 'the far side failed',
  '503': 'the far side failed',
  '504': 'nobody replied in time',
  '600': 'busy everywhere',
  '603': 'declined',
  '604': 'the number does not exist anywhere',
  '606': 'no codec in common',
  '607': 'declined as unwanted',
  '608': 'rejected by call analytics',
};

/** What a SIP response code means; null for an uncommon code. */
export function describeSipCode(code: string): string | null {
  return SIP_CODES[code] ?? null;
}
