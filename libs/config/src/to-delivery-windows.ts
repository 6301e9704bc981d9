import type { DeliveryWindows } from '@sidetrack/domain';
import type { Environment } from './settings.js';

/** The windows of the delivery classes as they are set. */
export function toDeliveryWindows(environment: Environment): DeliveryWindows {
  return {
    receiptMs: environment.RECEIPT_WINDOW,
    receiptOverrides: environment.RECEIPT_WINDOW_OVERRIDES,
    stallMs: environment.STALL_WINDOW,
    stallOverrides: environment.STALL_WINDOW_OVERRIDES,
  };
}
