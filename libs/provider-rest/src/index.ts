export type { Answer, Asked, FailureReason, Page, RestFailure } from './asked.js';
export { openProviderReader } from './open-provider-reader.js';
export { DIALECTS, type Dialect, type ProviderAccess } from './provider-access.js';
export type { ProviderReader, ReaderOptions } from './provider-reader.js';
export type { ReportedResource } from './reported-resource.js';
