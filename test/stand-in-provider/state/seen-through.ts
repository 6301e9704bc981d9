import { pointOf, type Kind } from '@sidetrack/domain';
import type { Knobs } from '../knobs.js';
import type { Entry } from './entry.js';
import { foldReports, type Report } from './fold-reports.js';
import type { Resource } from './resource.js';

/** A resource as a replica shows it now: an earlier state, or nothing (null), where the knobs hold its last reports back. */
export function seenThrough(knobs: Knobs, kind: Kind, sid: string, entry: Entry): Resource | null {
  const now = knobs.now();
  const isHidden = (knobs.hiddenUntil.get(sid)?.getTime() ?? -Infinity) > now.getTime();
  const whole = wholeResource(kind, sid, entry);
  if (!isHidden && knobs.lagMs === 0) return withDates(knobs, whole);
  if (entry.reports.length === 0) {
    return isHidden || whole.createdAt.getTime() > now.getTime() - knobs.lagMs ? null : withDates(knobs, whole);
  }
  const shown = entry.reports.filter(
    ({ status, at }) =>
      (knobs.lagMs === 0 || at.getTime() <= now.getTime() - knobs.lagMs) &&
      !(isHidden && isSamePoint(kind, status, whole.status)),
  );
  return isNotEmpty(shown) ? withDates(knobs, foldReports(kind, sid, shown)) : null;
}

/** The resource of all reports; folded once, since a list of thousands is folded for every page. */
function wholeResource(kind: Kind, sid: string, entry: Entry): Resource {
  if (entry.resource) return entry.resource;
  if (!isNotEmpty(entry.reports)) throw new Error(`${kind} ${sid} was neither put nor reported`);
  entry.resource = foldReports(kind, sid, entry.reports);
  return entry.resource;
}

function withDates({ failedHaveSentDate, repriced }: Knobs, resource: Resource): Resource {
  const isUnsent = failedHaveSentDate && resource.status === 'failed' && resource.sentAt === null;
  const isTouched = repriced !== null && repriced.at > resource.updatedAt;
  if (!isUnsent && !isTouched) return resource;
  return {
    ...resource,
    ...(isUnsent && resource.kind === 'message' && { sentAt: resource.updatedAt }),
    ...(isTouched && { updatedAt: repriced.at }),
  };
}

const isSamePoint = (kind: Kind, a: string, b: string): boolean => a === b || pointOf(kind, a) === pointOf(kind, b);

const isNotEmpty = (reports: readonly Report[]): reports is readonly [Report, ...Report[]] => reports.length > 0;
