import type { Resource } from '../state/resource.js';
import { isoSecond } from './dates.js';
import { durationOf, errorMessage, isInbound, number, priceOf, text } from './facts.js';
import { restWord } from './rest-word.js';

/** A row of SignalWire's native logs: it says less than the resource itself does, and of a deleted one only that. */
export function nativeRow(resource: Resource, isDeleted: boolean, priceFactor: number): Record<string, unknown> {
  const { sid, createdAt, updatedAt } = resource;
  if (isDeleted) return { id: sid, discarded_at: isoSecond(updatedAt), created_at: isoSecond(createdAt) };
  return resource.kind === 'message' ? messageRow(resource, priceFactor) : callRow(resource, priceFactor);
}

function messageRow(message: Resource, priceFactor: number): Record<string, unknown> {
  const errorCode = text(message.params, 'ErrorCode');
  return {
    ...common(message, priceFactor),
    kind: (number(message.params, 'NumMedia') ?? 0) > 0 ? 'mms' : 'sms',
    source: 'laml',
    type: 'laml_message',
    url: null,
    number_of_segments: number(message.params, 'NumSegments') ?? 1,
    error_code: errorCode,
    error_message: errorMessage(errorCode),
  };
}

function callRow(call: Resource, priceFactor: number): Record<string, unknown> {
  const durationMs = (durationOf(call) ?? 0) * 1_000;
  return {
    ...common(call, priceFactor),
    source: 'laml',
    type: 'laml_call',
    url: null,
    duration: durationMs / 1_000,
    duration_ms: durationMs,
    billing_ms: Math.ceil(durationMs / 60_000) * 60_000,
    parent_id: text(call.params, 'ParentCallSid'),
  };
}

function common(resource: Resource, priceFactor: number): Record<string, unknown> {
  return {
    id: resource.sid,
    from: text(resource.params, 'From'),
    to: text(resource.params, 'To'),
    status: restWord('signalwire', resource.kind, resource.status),
    direction: isInbound(resource) ? 'inbound' : 'outbound',
    charge: priceOf(resource, priceFactor) ?? 0,
    charge_details: [],
    created_at: isoSecond(resource.createdAt),
  };
}
