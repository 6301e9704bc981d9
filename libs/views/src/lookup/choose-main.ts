import type { Kind } from '@sidetrack/domain';
import type { FoundResource, FoundSid } from './find-sid.js';

/** Which of the resources with one SID is meant, where the question says so. */
export interface Choice {
  readonly kind?: Kind;
  readonly accountSid?: string;
}

/** The resource that is meant: of the resources that fit the choice, the one first seen; null when none fits. */
export function chooseMain({ resources }: FoundSid, { kind, accountSid }: Choice): FoundResource | null {
  const fits = ({ kind: itsKind, row }: FoundResource): boolean =>
    (kind === undefined || itsKind === kind) && (accountSid === undefined || row.accountSid === accountSid);
  return resources.find(fits) ?? null;
}
