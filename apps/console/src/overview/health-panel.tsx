import { Anchor, Badge, Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useQuarantined } from '../quarantine/use-quarantine';
import { AnchorLink } from '../shared/anchor-link';
import { Panel } from './panel';
import { useReadiness, type Check } from './use-readiness';

const HEIGHT = 150;

/** Whether callbacks get to where they belong: the database, the journals on disk, and what was refused. */
export function HealthPanel(): ReactElement {
  const { data: quarantined } = useQuarantined();
  return (
    <Panel
      title="Health"
      about="Of this machine: its database, callbacks that wait on its disk, and those that were refused."
      answer={useReadiness()}
      height={HEIGHT}
    >
      {(checks) => (
        <Table className="numbers" data-chart="health">
          <Table.Tbody>
            <Row name="Database" isWell={isUp(checks['database']) && isUp(checks['schema'])}>
              {faultOf(checks['database']) ?? faultOf(checks['schema']) ?? 'answers, with this version’s schema'}
            </Row>
            <Row name="Journals" isWell={isUp(checks['journals'])}>
              {faultOf(checks['journals']) ?? (
                <>
                  waiting for the database:{' '}
                  <Anchor href="/health/ready" inherit underline="always">
                    {Number(checks['journals']?.['callbacks'] ?? 0)}
                  </Anchor>
                </>
              )}
            </Row>
            <Row name="Quarantine" isWell={quarantined && quarantined.callbacks + quarantined.wrongSignatures === 0}>
              {quarantined && (
                <>
                  waiting for another try:{' '}
                  <AnchorLink to="/quarantine" inherit underline="always">
                    {quarantined.callbacks}
                  </AnchorLink>
                  , samples of wrong signatures:{' '}
                  <AnchorLink to="/quarantine" search={{ reason: 'signature' }} inherit underline="always">
                    {quarantined.wrongSignatures}
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
  /** Undefined while it is not known. */
  readonly isWell: boolean | undefined;
  readonly children: ReactNode;
}

function Row({ name, isWell, children }: RowProps): ReactElement {
  const color = `var(--sidetrack-${isWell === undefined ? 'quiet' : isWell ? 'good' : 'warn'})`;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <Badge variant="outline" tt="none" styles={{ root: { color, borderColor: color } }}>
          {isWell === undefined ? '…' : isWell ? 'well' : 'look'}
        </Badge>
      </Table.Td>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}

const isUp = (check: Check | undefined): boolean => check?.status === 'up';

const faultOf = (check: Check | undefined): string | null =>
  check?.status === 'down' ? (check.message ?? 'does not answer') : null;
