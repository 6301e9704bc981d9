import { Group, List, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { begun } from '../shared/as-sentence';
import { Moment } from '../shared/moment';
import { Reading } from '../shared/reading';
import { SideDrawer } from '../shared/side-drawer';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { WithCode } from '../shared/with-code';
import { DiscardOne } from './discard-one';
import { reasonInWords, STATES_IN_WORDS } from './in-words';
import { Outcome } from './outcome';
import { RawRequest } from './raw-request';
import { ReplayOne } from './replay-one';
import { SignatureFinding } from './signature-finding';
import { useEntry, type WholeEntry } from './use-quarantine';

interface Props {
  /** Undefined while the panel is closed. */
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** A refused callback in a panel beside the list. */
export const EntryPanel = ({ id, onClose }: Props): ReactElement => (
  <SideDrawer isOpen={id !== undefined} onClose={onClose} title="Refused callback">
    {id !== undefined && <Loaded id={id} />}
  </SideDrawer>
);

function Loaded({ id }: { readonly id: string }): ReactElement {
  const { data, error, refetch } = useEntry(id);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data === undefined ? <SkeletonRows rows={8} /> : <Whole entry={data} />;
}

/** The reason, what to do, a button for another try, and the request as it came. */
const Whole = ({ entry }: { readonly entry: WholeEntry }): ReactElement => (
  <Stack gap="md">
    <Group gap="xs">
      <Text size="sm" fw={600} span>
        <Reading tone="warn" shape="late">
          {reasonInWords(entry.reason)}
        </Reading>
      </Text>
      <Text size="sm">
        {STATES_IN_WORDS[entry.state]} · received <Moment at={entry.receivedAt} /> at the route for {entry.door}
      </Text>
    </Group>
    <Text fw={500}>
      <WithCode text={begun(entry.detail)} />
    </Text>
    {/* For an entry that has become an event, the outcome leads to the SID. */}
    {(entry.state === 'replayed' ? [] : entry.sids).map((sid) => (
      <Text key={sid} size="sm">
        It names{' '}
        <AnchorLink to="/sid/$sid" params={{ sid }} underline="always" className="mono" size="sm">
          {sid}
        </AnchorLink>
      </Text>
    ))}
    {entry.errors.length > 1 && (
      <List size="sm">
        {entry.errors.map(({ pointer, detail }) => (
          <List.Item key={pointer + detail}>
            <code>{pointer}</code> {detail}
          </List.Item>
        ))}
      </List>
    )}
    {entry.explanation && <SignatureFinding explanation={entry.explanation} />}
    <Outcome entry={entry} />
    <ReplayOne entry={entry} />
    <DiscardOne entry={entry} />
    <RawRequest entry={entry} />
  </Stack>
);
