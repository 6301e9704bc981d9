import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { ProblemAlert } from '../shared/problem-alert';
import { PanelFrame, type PanelFrameProps } from './panel-frame';

interface Props<Data> extends Omit<PanelFrameProps, 'children'> {
  readonly answer: UseQueryResult<Data>;
  /** The room that is kept until the answer comes, in pixels. */
  readonly height: number;
  readonly children: (data: Data) => ReactNode;
}

/** One question of the overview: its title, and its answer, or a placeholder while it loads, or the refusal. */
export function Panel<Data>({ answer, height, children, ...frame }: Props<Data>): ReactElement {
  return (
    <PanelFrame {...frame}>
      {answer.error && <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton height={height} role="status" aria-label="Loading" />}
      {answer.data !== undefined && children(answer.data)}
    </PanelFrame>
  );
}
