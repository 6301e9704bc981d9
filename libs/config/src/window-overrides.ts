import { CHANNELS, isChannel, isSid, parseDuration, type Channel, type WindowOverride } from '@sidetrack/domain';
import { slipsBetween } from './resemblance.js';
import { showValue } from './shown-value.js';

const SHORTEST_MS = 1_000;
const LONGEST_MS = 999_999 * 86_400_000;

/**
 * Reads `sms=24h, accountSid=30m, accountSid/mms=2h`, of every channel but the one without such a window. Gives a
 * sentence that goes on after the variable's name instead, when an entry cannot be read, could never hold or says
 * something about the same messages as another.
 */
export function parseWindowOverrides(text: string, channelWithout: Channel | null): WindowOverride[] | string {
  const overrides: WindowOverride[] = [];
  for (const entry of text.split(',')) {
    const [left = '', right = ''] = entry.split(/=(.*)/).map((side) => side.trim());
    const ms = parseDuration(right);
    if (ms === null) return `holds ${showValue(entry.trim())}, which does not end in a duration such as =90s or =72h`;
    if (ms < SHORTEST_MS || ms > LONGEST_MS)
      return `holds ${showValue(entry.trim())}, whose duration is outside the range 1s to 999999d`;
    const scope = parseScope(left);
    if (scope === null)
      return `holds ${showValue(left)}, which is no account, channel (${CHANNELS.join(', ')}) or account/channel`;
    const meant = findMeantChannel(left.split('/').at(-1) ?? '');
    if (meant !== null) return `names ${left}, which is no channel: ${meant} seems to be meant`;
    if (scope.channel !== null && scope.channel === channelWithout) return `names ${left}: an MMS gets no receipt`;
    if (overrides.some((other) => isSameScope(other, scope))) return `names ${left} twice`;
    overrides.push({ ...scope, ms });
  }
  return overrides;
}

type Scope = Omit<WindowOverride, 'ms'>;

function parseScope(text: string): Scope | null {
  if (isKnownChannel(text)) return { accountSid: null, channel: text };
  const [accountSid = '', channel, ...rest] = text.split('/');
  if (!isSid(accountSid) || rest.length > 0) return null;
  if (channel === undefined) return { accountSid, channel: null };
  return isChannel(channel) ? { accountSid, channel } : null;
}

/** A scheme that is not a known channel could just as well be an account. */
const isKnownChannel = (text: string): boolean => (CHANNELS as readonly string[]).includes(text);

/** The channel whose name was misspelt; null when the name is a known channel, or resembles none. */
function findMeantChannel(text: string): string | null {
  if (isKnownChannel(text)) return null;
  return CHANNELS.find((channel) => slipsBetween(text.toUpperCase(), channel.toUpperCase()) !== null) ?? null;
}

const isSameScope = (left: Scope, right: Scope): boolean =>
  left.accountSid === right.accountSid && left.channel === right.channel;
