import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useQuarantined } from '../quarantine/use-quarantine';
import { Anchor, AnchorLink } from '../shared/anchor-link';
import { formatNumber } from '../shared/format-number';
import { Reading } from '../shared/reading';
import { DoorList } from './door-list';
import { Panel } from './panel';
import { doorsOf, useReadiness, type Check, type IngestDoor } from './use-readiness';

const HEIGHT = 190;

/** Whether callbacks arrive and are stored: ingest doors, database, journals, and refused callbacks. */
export function HealthPanel(): ReactElement {
  const { data: quarantined } = useQuarantined();
  return (
    <Panel
      title="Health"
      about="The ingest doors, on this machine or another, the database, callbacks that wait on a disk, and refused ones."
      answer={useReadiness()}
      height={HEIGHT}
    >
      {(checks) => (
        <Table className="numbers" data-chart="health">
          <Table.Tbody>
            <Row name="Ingest doors" isWell={isUp(checks['doors']) && areWell(doorsOf(checks))}>
              <DoorList doors={doorsOf(checks)} />
            </Row>
            <Row name="Database" isWell={isUp(checks['database']) && isUp(checks['schema'])}>
              {faultOf(checks['database']) ?? faultOf(checks['schema']) ?? 'answers, with this version’s schema'}
            </Row>
            <Row name="Journals" isWell={isUp(checks['journals'])}>
              {faultOf(checks['journals']) ?? (
                <>
                  waiting for the database:{' '}
                  <Anchor href="/health/ready" underline="always">
                    {formatNumber(Number(checks['journals']?.['callbacks'] ?? 0))}
                  </Anchor>
                </>
              )}
            </Row>
            <Row name="Quarantine" isWell={quarantined && quarantined.callbacks + quarantined.wrongSignatures === 0}>
              {quarantined && (
                <>
                  waiting for another try:{' '}
                  <AnchorLink to="/quarantine" underline="always">
                    {formatNumber(quarantined.callbacks)}
                  </AnchorLink>
                  , samples of wrong signatures:{' '}
                  <AnchorLink to="/quarantine" search={{ reason: 'signature' }} underline="always">
                    {formatNumber(quarantined.wrongSignatures)}
                  </AnchorLink>
                </>
              )}
            </Row>
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly name: string;
  /** Undefined while this is not known. */
  readonly isWell: boolean | undefined;
  readonly children: ReactNode;
}

function Row({ name, isWell, children }: RowProps): ReactElement {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{verdictOf(isWell)}</Table.Td>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}

function verdictOf(isWell: boolean | undefined): ReactNode {
  if (isWell === undefined) return '…';
  return (
    <Reading tone={isWell ? 'good' : 'warn'} shape={isWell ? 'check' : 'late'}>
      {isWell ? 'well' : 'look'}
    </Reading>
  );
}

/** A door that stores callbacks but reports a reason to look at it does not count as well. */
const areWell = (doors: readonly IngestDoor[]): boolean =>
  doors.length > 0 && doors.every(({ messages }) => messages.length === 0);

const isUp = (check: Check | undefined): boolean => check?.status === 'up';

const faultOf = (check: Check | undefined): string | null =>
  check?.status === 'down' ? (check.message ?? 'does not answer') : null;
