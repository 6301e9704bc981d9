import { CHANNELS, isChannel, isSid, parseDuration, type Channel, type WindowOverride } from '@sidetrack/domain';

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
    if (ms === null || ms === 0)
      return `holds "${entry.trim()}", which does not end in a duration such as =90s or =72h`;
    const scope = parseScope(left);
    if (scope === null)
      return `holds "${left}", which is no account, channel (${CHANNELS.join(', ')}) or account/channel`;
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

/** A scheme that is not known by name could as well be an account. */
const isKnownChannel = (text: string): boolean => (CHANNELS as readonly string[]).includes(text);

const isSameScope = (left: Scope, right: Scope): boolean =>
  left.accountSid === right.accountSid && left.channel === right.channel;
