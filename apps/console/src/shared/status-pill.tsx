import type { ReactElement } from 'react';
import { toneOf } from './status-tone';

const UNKNOWN = 'no known status';

interface Props {
  readonly status: string | null;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** A status, which is the provider's word, exactly as it came: a pill in a colour, and always also in words. */
export const StatusPill = ({ status, size = 'md' }: Props): ReactElement => (
  <span className="status-pill" data-tone={toneOf(status)} data-size={size}>
    {status ?? UNKNOWN}
  </span>
);
