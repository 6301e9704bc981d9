import { Badge, Group, Paper, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useReasons, type Reason } from './use-quarantine';

const MANY = 5;

/**
 * Each reason with the number of entries that wait. Choosing a reason shows its entries; choosing it again shows all
 * entries.
 */
export function ReasonChoice({ chosen }: { readonly chosen: string | undefined }): ReactElement {
  const { data } = useReasons();
  const navigate = useNavigate({ from: '/quarantine' });
  const choose = (reason: string): void =>
    void navigate({ search: ({ state, sid }) => ({ state, sid, reason: reason === chosen ? undefined : reason }) });
  return (
    <Group gap="xs" role="group" aria-label="Reasons">
      {data === undefined
        ? Array.from({ length: MANY }, (_, place) => <Skeleton key={place} width={140} height={42} />)
        : data.data.map((reason) => (
            <Choice
              key={reason.reason}
              reason={reason}
              isChosen={reason.reason === chosen}
              onChoose={() => choose(reason.reason)}
            />
          ))}
    </Group>
  );
}

interface ChoiceProps {
  readonly reason: Reason;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

const Choice = ({ reason, isChosen, onChoose }: ChoiceProps): ReactElement => (
  <UnstyledButton onClick={onChoose} aria-pressed={isChosen}>
    <Paper withBorder px="sm" py="xs" className={isChosen ? 'reason reason-chosen' : 'reason'}>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" fw={500}>
          {reason.reason}
        </Text>
        <Badge
          variant="outline"
          circle={reason.waiting < 10}
          styles={{ root: { color: colorOf(reason), borderColor: colorOf(reason) } }}
        >
          {reason.waiting}
        </Badge>
      </Group>
    </Paper>
  </UnstyledButton>
);

const colorOf = ({ waiting }: Reason): string => `var(--sidetrack-${waiting === 0 ? 'quiet' : 'warn'})`;
