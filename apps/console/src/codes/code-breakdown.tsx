import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { breakdownOf } from '../overview/dimensions/breakdown-question';
import { DimensionTable } from '../overview/dimensions/dimension-table';
import { rowsOfOneCode, SHARE_OF_CODE } from '../overview/dimensions/rows';
import { Panel } from '../overview/panel';
import type { Scope } from '../overview/scope';

const HEIGHT = 160;

interface Props {
  readonly code: string;
  readonly scope: Scope;
  readonly by: 'account' | 'country';
  readonly title: string;
}

/** Whom the code hits: its share of what was sent out, for each account or country. */
export function CodeBreakdown({ code, scope, by, title }: Props): ReactElement {
  const { data: all } = useQuery(breakdownOf(scope, { by }));
  return (
    <Panel
      title={title}
      about="Messages with the code, and their share of all that was sent out for the same; beside as long a time before."
      answer={useQuery(breakdownOf(scope, { by }, code))}
      height={HEIGHT}
    >
      {(breakdown) =>
        all && (
          <DimensionTable
            rows={rowsOfOneCode(breakdown, all, { by })}
            meaning={SHARE_OF_CODE}
            breakdown={breakdown}
            dimension={{ by }}
            scope={scope}
            measure="share"
          />
        )
      }
    </Panel>
  );
}
