import { describe, expect, it } from 'vitest';
import type { OfNumber } from './use-number';
import { wayOf } from './way-of';

const NUMBER = '+12065550100';
const message = (from: string | null, to: string | null, direction = 'outbound'): OfNumber =>
  ({ kind: 'message', from, to, direction }) as OfNumber;

describe('what happened with a number', () => {
  it.each([
    ['+15550100001', NUMBER, 'to'],
    ['whatsapp:+15550100001', 'WhatsApp:+12065550100', 'to'],
    ['12065550100', '+15550100001', 'from'],
    [NUMBER, 'tel:+12065550100', 'both'],
  ])('from %s to %s went the way %s', (from, to, way) => {
    expect(wayOf(message(from, to), NUMBER)).toBe(way);
  });

  it('goes by its direction where neither side is known', () => {
    expect(wayOf(message(null, null, 'inbound'), NUMBER)).toBe('from');
    expect(wayOf(message(null, null), NUMBER)).toBe('to');
  });

  it('is told apart by the name where an address is none', () => {
    expect(wayOf(message('ACME', '+15550100001'), 'acme')).toBe('from');
    expect(wayOf(message('+15550100001', 'sip:bob@pbx.example'), 'sip:bob@pbx.example')).toBe('to');
  });
});
