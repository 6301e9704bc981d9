import { useState, type ReactElement } from 'react';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { GroupCard } from './group-card';
import './quarantine.css';
import { useGroups } from './use-quarantine';

/**
 * What waits, by cause and account. A group of which nothing waits any more stays while it is chosen, and while somebody
 * mends it: what came of the last try is told there.
 */
export function Groups({ chosen }: { readonly chosen: string | undefined }): ReactElement | null {
  const { data, error, refetch } = useGroups();
  const [mending, setMending] = useState<string | null>(null);
  if (error && data === undefined) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows rows={3} />;
  const shown = data.data.filter(({ id, waiting }) => waiting > 0 || id === chosen || id === mending);
  if (shown.length === 0) return null;
  return (
    <ul className="quarantine-groups" aria-label="What waits, by cause">
      {shown.map((group) => (
        <GroupCard
          key={group.id}
          group={group}
          since={data.since}
          isChosen={group.id === chosen}
          isMending={group.id === mending}
          onMending={(isMending) => setMending(isMending ? group.id : null)}
        />
      ))}
    </ul>
  );
}
