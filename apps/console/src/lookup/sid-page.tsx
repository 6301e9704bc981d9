import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { Problem } from '../api/problem';
import { useReachability } from '../api/reachability';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { Found } from './found';
import { NotKnown } from './not-known';
import type { SidSearch } from './sid-search';
import { isNotKnown, useLookup, type Lookup } from './use-lookup';

/** What happened to a SID, in the text that was pasted. */
export function SidPage(): ReactElement {
  const { sid: pasted } = useParams({ from: '/signed-in/sid/$sid' });
  const search = useSearch({ from: '/signed-in/sid/$sid' });
  const { data, error, failureReason, refetch } = useLookup(pasted, search);
  const isAway = useReachability().is === 'away';
  useCanonicalAddress(pasted, data, search);

  if (isNotKnown(error)) return <NotKnown text={pasted} problem={error.body} />;
  // While the request is repeated, only the API's own problems are shown. The shell's banner says that the API is away.
  const trouble = error ?? (failureReason instanceof Problem ? failureReason : null);
  const isTold = trouble === null || (isAway && !(trouble instanceof Problem));
  const alert = isTold ? null : <ProblemAlert error={trouble} onRetry={() => void refetch()} />;
  if (data !== undefined) return <Found lookup={data} asOf={search.asOf} alert={alert} />;
  return <Page title="Looking up">{alert ?? <SkeletonRows rows={10} />}</Page>;
}

/**
 * Replaces the pasted text in the address by the SID itself, so that the address can be passed on. The page keeps the
 * data that it has read.
 */
function useCanonicalAddress(pasted: string, lookup: Lookup | undefined, { kind }: SidSearch): void {
  const navigate = useNavigate();
  const client = useQueryClient();
  useEffect(() => {
    if (lookup === undefined || lookup.sid === pasted) return;
    client.setQueryData(['lookup', lookup.sid, kind], lookup);
    void navigate({ to: '/sid/$sid', params: { sid: lookup.sid }, search: (before) => before, replace: true });
  }, [client, kind, lookup, navigate, pasted]);
}
