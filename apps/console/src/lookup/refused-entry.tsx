import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Schemas } from '../api/client';
import { reasonInWords } from '../quarantine/in-words';
import { AnchorLink } from '../shared/anchor-link';
import { begun } from '../shared/as-sentence';
import { Moment } from '../shared/moment';
import { WithCode } from '../shared/with-code';

interface Props {
  readonly at: string;
  readonly refused: Pick<Schemas['TimelineRefusedDto'], 'id' | 'reason' | 'detail' | 'status' | 'state'>;
}

const BECAME: Readonly<Record<Props['refused']['state'], string>> = {
  waiting: 'waits in quarantine',
  replayed: 'was replayed',
  discarded: 'was discarded',
};

/** A refused callback: when it came, why it was refused, and where it can be tried again. */
export function RefusedEntry({ at, refused }: Props): ReactElement {
  const { id, reason, detail, status, state } = refused;
  return (
    <li>
      <Group gap="sm">
        <Text fw={600} style={{ color: 'var(--sidetrack-warn)' }}>
          Refused: {reasonInWords(reason).toLowerCase()}
          {status !== null && ` (status ${status})`}
        </Text>
        <Moment at={at} />
        <AnchorLink to="/quarantine" search={{ state: 'all', entry: id }} underline="always">
          {BECAME[state]}
        </AnchorLink>
      </Group>
      <Text size="sm">
        <WithCode text={begun(detail)} />
      </Text>
    </li>
  );
}
