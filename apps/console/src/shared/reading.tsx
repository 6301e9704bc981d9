import type { ReactElement, ReactNode } from 'react';
import { Glyph, type Shape } from './glyph';
import type { Tone } from './status-tone';

interface Props {
  readonly tone: Tone;
  readonly shape: Shape;
  /** Shown when the pointer rests on it: what the words mean. */
  readonly title?: string;
  readonly children: ReactNode;
}

/**
 * How something stands, in our words: a sign and what it says. It is never a pill, since that is the form of the
 * provider's own words.
 */
export const Reading = ({ tone, shape, title, children }: Props): ReactElement => (
  <span className="reading" data-tone={tone} title={title}>
    <Glyph shape={shape} />
    {children}
  </span>
);
