import { DELIVERY_CLASSES, type DeliveryClass } from '@sidetrack/domain';
import type { DeliveryAudit } from '@sidetrack/views';
import { escapeHtml } from './html-page.js';

/** The colour of each class: good, bad, worth a look, or neither. */
const TONES: Readonly<Record<DeliveryClass, 'good' | 'bad' | 'odd' | 'calm'>> = {
  delivered: 'good',
  inbound: 'calm',
  'receipt-not-expected': 'calm',
  'awaiting-receipt': 'calm',
  'in-flight': 'calm',
  'receipt-overdue': 'odd',
  stalled: 'odd',
  contradicted: 'odd',
  failed: 'bad',
};

const TONE_ORDER = ['good', 'calm', 'odd', 'bad'] as const;
const [WIDTH, HEIGHT, MARGIN] = [960, 220, 24];

/**
 * One bar for the messages of each interval, with the classes on top of each other. A bar shows its numbers under the
 * pointer.
 */
export function classChart({ intervals }: DeliveryAudit): string {
  const most = Math.max(1, ...intervals.map(({ messages }) => messages));
  const step = WIDTH / Math.max(1, intervals.length);
  const bars = intervals.map((part, index) => {
    let top = HEIGHT;
    const said = DELIVERY_CLASSES.flatMap((name) => (part.byClass[name] ? [`${name} ${part.byClass[name]}`] : []));
    const rects = TONE_ORDER.map((tone) => {
      const count = DELIVERY_CLASSES.reduce(
        (sum, name) => sum + (TONES[name] === tone ? (part.byClass[name] ?? 0) : 0),
        0,
      );
      const height = (count / most) * HEIGHT;
      top -= height;
      return rect(tone, index * step, top, step * 0.9, height);
    });
    return `<g><title>${escapeHtml([part.since.toISOString(), ...said].join('\n'))}</title>${rects.join('')}</g>`;
  });
  const [first, last] = [intervals[0]?.since, intervals.at(-1)?.until];
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT + MARGIN}" role="img" aria-label="Messages by class and time">
${bars.join('\n')}
<text x="0" y="${HEIGHT + 16}">${first?.toISOString() ?? ''}</text>
<text x="${WIDTH}" y="${HEIGHT + 16}" text-anchor="end">${last?.toISOString() ?? ''}</text>
<text x="0" y="11">${most}</text>
</svg>
<p>From below: delivered; inbound, waiting or without a receipt to wait for; overdue, stalled or contradicted; failed.</p>`;
}

function rect(tone: string, x: number, y: number, width: number, height: number): string {
  if (height === 0) return '';
  const [left, top, wide, high] = [x, y, width, height].map((value) => value.toFixed(2));
  return `<rect class="${tone}" x="${left}" y="${top}" width="${wide}" height="${high}"/>`;
}
