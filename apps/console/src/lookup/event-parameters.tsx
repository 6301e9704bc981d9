import { Code } from '@mantine/core';
import type { ReactElement } from 'react';
import type { HistoryEvent } from './use-history';

interface Props {
  readonly title: string;
  readonly status: string;
  /** Undefined while it is being loaded. */
  readonly event: HistoryEvent | undefined;
}

/** The parameters and tags of an event as they came. */
export const EventParameters = ({ title, status, event }: Props): ReactElement => (
  <details>
    <summary>{title}</summary>
    <Code block tabIndex={0} aria-label={`Parameters of ${status}`}>
      {event === undefined ? '…' : written(event)}
    </Code>
  </details>
);

function written({ params, tags }: HistoryEvent): string {
  const line = ([name, value]: [string, unknown]): string =>
    `${name} = ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  const tagLines = Object.entries(tags).map(([name, value]) => `tag ${line([name, value])}`);
  return [...Object.entries(params).map(line), ...tagLines].join('\n');
}
