import type { Kind } from '@sidetrack/domain';
import type { ProviderAccess } from '../provider-access.js';
import { collectionUrl } from './collection.js';

/**
 * Where a resource is asked for. Always with `.json`: at the address of a recording without it SignalWire gives the
 * recorded sound, to anybody.
 */
export const resourceUrl = (access: ProviderAccess, kind: Kind, sid: string): string =>
  `${collectionUrl(access, kind)}/${encodeURIComponent(sid)}.json`;
