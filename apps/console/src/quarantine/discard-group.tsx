import { Button, Group as Row, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { formatNumber } from '../shared/format-number';
import { Moment } from '../shared/moment';
import { ProblemAlert } from '../shared/problem-alert';
import { QUARANTINE, type Group } from './use-quarantine';

interface Props {
  readonly group: Group;
  readonly onDone: () => void;
}

/**
 * Says how many would be let go of, and asks. The number goes along: where another number waits by then, the API does
 * nothing and says so.
 */
export function DiscardGroup({ group, onDone }: Props): ReactElement {
  // What is shown when somebody agrees is what counts, also where more come in meanwhile.
  const [{ id, title, waiting, firstAt, newestAt }, look] = useState(group);
  const client = useQueryClient();
  const discard = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/v1/quarantine/groups/{id}/discard', {
          params: { path: { id } },
          body: { expected: waiting, until: newestAt },
        }),
      ),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: [QUARANTINE] }),
  });
  const lookAgain = (): void => {
    discard.reset();
    look(group);
  };
  return (
    <Stack>
      <Text>
        {waiting === 1 ? '1 callback is' : `${formatNumber(waiting)} callbacks are`} let go of: {title}.
      </Text>
      <Text size="sm" c="dimmed">
        Received from <Moment at={firstAt} relative={false} /> to <Moment at={newestAt} relative={false} />. What comes
        in later stays. Discarded ones go first when room is needed; until then each can still be tried again, from the
        list of what is discarded.
      </Text>
      {discard.error && <ProblemAlert error={discard.error} />}
      <Row justify="flex-end">
        {discard.error ? (
          <Button variant="default" onClick={lookAgain}>
            Look again
          </Button>
        ) : (
          <Button color="red" variant="outline" loading={discard.isPending} onClick={() => discard.mutate()}>
            Discard {formatNumber(waiting)}
          </Button>
        )}
      </Row>
    </Stack>
  );
}
