import { describe, expect, it } from 'vitest';
import { findOutOfOrder } from './out-of-order.js';

describe('an event is out of order', () => {
  it('when it reports a point that was already passed', () => {
    expect(findOutOfOrder('message', ['queued', 'delivered', 'sent', 'sending'])).toEqual([false, false, true, true]);
  });

  it('measured by the furthest point before it, not by the one just before', () => {
    expect(findOutOfOrder('call', ['completed', 'initiated', 'ringing'])).toEqual([false, true, true]);
  });

  it('but not when it repeats a point or reports another of the same rank', () => {
    expect(findOutOfOrder('message', ['sent', 'sent', 'undelivered', 'delivered'])).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(findOutOfOrder('call', ['answered', 'in-progress'])).toEqual([false, false]);
  });

  it('when a receipt comes after it was read', () => {
    expect(findOutOfOrder('message', ['read', 'delivered'])).toEqual([false, true]);
  });

  it('never for a word that is not recognised, which makes nothing after it late either', () => {
    expect(findOutOfOrder('recording', ['completed', 'deleted', 'in-progress'])).toEqual([false, false, true]);
    expect(findOutOfOrder('recording', ['deleted', 'in-progress'])).toEqual([false, false]);
  });

  it('never when there is none before it', () => {
    expect(findOutOfOrder('call', ['completed'])).toEqual([false]);
    expect(findOutOfOrder('call', [])).toEqual([]);
  });
});
