import type { ReactElement } from 'react';
import type { Shape } from '../shared/glyph';
import { Reading } from '../shared/reading';
import type { Tone } from '../shared/status-tone';
import type { Reconciliation } from './use-reconciliations';

interface Look {
  readonly words: string;
  readonly tone: Tone;
  readonly shape: Shape;
}

const LOOKS: Readonly<Record<Reconciliation['state'], Look>> = {
  waiting: { words: 'waits for its turn', tone: 'busy', shape: 'clock' },
  running: { words: 'under way', tone: 'busy', shape: 'forward' },
  done: { words: 'done', tone: 'good', shape: 'check' },
  failed: { words: 'failed', tone: 'bad', shape: 'cross' },
};

const WITH_PROBLEMS: Look = { words: 'done, with problems', tone: 'warn', shape: 'late' };

/** How far a reconciliation is. It is our own, so it has no pill. */
export function RunState({ run: { state, problems } }: { readonly run: Reconciliation }): ReactElement {
  const { words, tone, shape } = state === 'done' && problems.length > 0 ? WITH_PROBLEMS : LOOKS[state];
  return (
    <Reading tone={tone} shape={shape}>
      {words}
    </Reading>
  );
}
