import { formatDuration } from '../shared/format-time';
import type { Resource } from './use-lookup';

const HOUR_MS = 3_600_000;
/** Windows are set in hours, and people know them so: 72 h, and not 3 d. */
const MOST_HOURS = 100;

/** The step that has not come in so far, and what that means by now, in a sentence. Null at the end of the way. */
export function stillMissing(resource: Resource, now: Date): string | null {
  if (resource.kind !== 'message')
    return resource.final ? null : `No end has come in, ${since(resource.firstSeenAt, now)} after it was first seen.`;
  const { delivery, timestamps, firstSeenAt } = resource;
  const sentAt = (timestamps as Readonly<Record<string, string>>)['sent'];
  switch (delivery.class) {
    case 'receipt-overdue':
      return `No receipt after ${inHours(Date.parse(delivery.since) - Date.parse(sentAt ?? firstSeenAt))}.`;
    case 'awaiting-receipt':
      return `No receipt yet, ${since(sentAt ?? firstSeenAt, now)} after \`sent\`.`;
    case 'receipt-not-expected':
      return 'No receipt will come: carriers send none for an MMS.';
    case 'stalled':
      return `Nothing says that it was sent, ${since(firstSeenAt, now)} after it was first seen.`;
    case 'in-flight':
      return `Not sent yet, ${since(firstSeenAt, now)} after it was first seen.`;
    case 'delivered':
    case 'failed':
    case 'contradicted':
    case 'inbound':
      return null;
  }
}

const since = (moment: string, now: Date): string => formatDuration(Math.max(now.getTime() - Date.parse(moment), 0));

function inHours(milliseconds: number): string {
  const hours = Math.round(milliseconds / HOUR_MS);
  return hours >= 1 && hours < MOST_HOURS ? `${hours} h` : formatDuration(milliseconds);
}
