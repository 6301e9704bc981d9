import type { ReactElement } from 'react';
import { Notice } from '../shared/notice';

/** Why nothing can be said of lost callbacks, and what would change that. */
export const NobodyAsked = (): ReactElement => (
  <Notice severity="quiet" title="No provider is asked">
    <code>PROVIDER_ACCESS</code> is not set. With <code>accountSid=https://user:secret@host</code> in it, the accounts
    that it names are asked about, by the clock.
  </Notice>
);
