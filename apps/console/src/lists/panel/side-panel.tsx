import { Button, Group, Stack, Title, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Kind } from '../../shared/kind';
import { Standing } from '../../lookup/standing';
import { useLookup } from '../../lookup/use-lookup';
import { AnchorLink } from '../../shared/anchor-link';
import { CopyButton } from '../../shared/copy-button';
import { ProblemAlert } from '../../shared/problem-alert';
import { SkeletonRows } from '../../shared/skeleton-rows';
import { LastEvents } from './last-events';

/** While a key is held down, the selection passes rows that need no look-up. */
const SELECTED_FOR_MS = 120;

interface Props {
  readonly sid: string;
  readonly kind: Kind;
  readonly onClose: () => void;
}

/** A resource beside its list: its state with the reason, its last events, and a link to its page. */
export function SidePanel({ sid, kind, onClose }: Props): ReactElement {
  const panel = useRef<HTMLElement>(null);
  const [keptSid] = useDebouncedValue(sid, SELECTED_FOR_MS);
  const { data, error, refetch } = useLookup(keptSid, { kind });
  const lookup = data?.sid === sid ? data : undefined;
  // When the panel covers the list, the list cannot receive the keys.
  useEffect(() => {
    const list = panel.current?.parentElement?.querySelector('.list-scroller');
    if (list && !list.checkVisibility({ visibilityProperty: true })) panel.current?.focus();
  }, []);
  return (
    <section className="list-panel" aria-labelledby="panel-sid" ref={panel} tabIndex={-1}>
      <VisuallyHidden role="status">{sid} stands beside the list. Escape closes it.</VisuallyHidden>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} fz="sm" id="panel-sid" className="mono">
            {sid}
          </Title>
          <Button size="compact-sm" variant="default" onClick={onClose} flex="none">
            Close
          </Button>
        </Group>
        <Group gap="xs">
          <AnchorLink to="/sid/$sid" params={{ sid }} search={{ kind }} underline="always" size="sm">
            Open its page
          </AnchorLink>
          <CopyButton value={sid} label="Copy SID" />
          {lookup && <CopyButton value={lookup.ticketText} label="Copy for ticket" />}
        </Group>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {lookup === undefined && !error && <SkeletonRows rows={6} height={44} />}
        {lookup && <Standing lookup={lookup} asOf={undefined} />}
        {lookup && <LastEvents lookup={lookup} />}
      </Stack>
    </section>
  );
}
