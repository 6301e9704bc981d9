import { use, type ReactElement } from 'react';
import type { Kind } from '../../shared/kind';
import { SidLink } from '../../shared/sid-link';
import { RowIsActive } from './row-is-active';

/** A SID in a row that leads to its page. Tab stops at it only in the active row. */
export function RowLink({ sid, kind }: { readonly sid: string; readonly kind: Kind }): ReactElement {
  return <SidLink sid={sid} kind={kind} tabIndex={use(RowIsActive) ? undefined : -1} />;
}
