import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Moment } from '../shared/moment';
import { SidLink } from '../shared/sid-link';
import type { Kind } from '../shared/kind';
import type { WholeEntry } from './use-quarantine';

type Known =
  | { readonly result: 'stored' | 'repeat'; readonly kind: Kind; readonly sid: string; readonly status: string }
  | { readonly result: 'refused'; readonly detail: string };

/** The result of the latest replay. Nothing before the first replay. */
export function Outcome({ entry }: { readonly entry: WholeEntry }): ReactElement | null {
  if (entry.outcome === null) return null;
  const outcome = entry.outcome as unknown as Known;
  return (
    <Text size="sm" component="div">
      {outcome.result === 'refused' ? (
        <>Tried again and refused: {outcome.detail}</>
      ) : (
        <>
          {outcome.result === 'stored' ? 'Has become an event' : 'Had become an event before'} ({outcome.status}) of{' '}
          <SidLink sid={outcome.sid} kind={outcome.kind} />
        </>
      )}
      {entry.handledAt !== null && (
        <>
          {' '}
          · <Moment at={entry.handledAt} />
        </>
      )}
    </Text>
  );
}
