import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ERROR_CODE_COLUMN, ERROR_MEANING_COLUMN } from '../lists/kinds/cells';
import { MESSAGES } from '../lists/kinds/messages';
import { ResourceTable } from '../lists/resource-table';
import { EVERY_MINUTE } from '../overview/questions';
import { Panel } from '../overview/panel';
import { ofAccount, type Scope } from '../overview/scope';
import { AnchorLink } from '../shared/anchor-link';

const HEIGHT = 260;
const SHOWN = 8;

/** All of them have the code that the page is about. */
const WITHOUT_CODE = {
  ...MESSAGES,
  columns: MESSAGES.columns.filter((column) => column !== ERROR_CODE_COLUMN && column !== ERROR_MEANING_COLUMN),
};

/** The latest messages that have the code. */
export function LatestOfCode({ code, scope }: { readonly code: string; readonly scope: Scope }): ReactElement {
  const { since, until } = scope.range;
  const filters = { errorCode: [code], since, until, ...ofAccount(scope) };
  const answer = useQuery({
    ...EVERY_MINUTE,
    queryKey: ['error-code', code, 'latest', filters],
    queryFn: ({ signal }) => MESSAGES.read({ ...filters, limit: SHOWN }, signal),
  });
  return (
    <Panel
      title="The latest messages with it"
      about={
        <AnchorLink to="/messages" search={filters} underline="always">
          The whole list
        </AnchorLink>
      }
      answer={answer}
      height={HEIGHT}
    >
      {({ data }) =>
        data.length === 0 ? (
          <Text size="sm">None in this time.</Text>
        ) : (
          <ResourceTable kind={WITHOUT_CODE} rows={data} />
        )
      }
    </Panel>
  );
}
