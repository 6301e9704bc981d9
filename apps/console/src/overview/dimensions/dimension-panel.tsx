import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Choice } from '../../shared/choice';
import type { Measure } from '../chart/measure';
import { MeasureSwitch } from '../chart/measure-switch';
import type { FiguresSearch } from '../overview-search';
import { Panel } from '../panel';
import { PanelFrame } from '../panel-frame';
import type { Scope } from '../scope';
import { breakdownOf, dimensionOf } from './breakdown-question';
import { DEFAULT_DIMENSION, DIMENSIONS, type Dimension } from './dimension';
import { DimensionTable } from './dimension-table';
import { DELIVERY_RATE, rowsOfCodes, rowsOfRates, SHARE_OF_CODE } from './rows';
import { TagForm } from './tag-form';

const HEIGHT = 420;

interface Props {
  readonly scope: Scope;
  readonly search: FiguresSearch;
  readonly onChange: (search: FiguresSearch) => void;
  /** Those that make sense here; without it, all. */
  readonly choices?: readonly Dimension[];
}

/** Where messages do not arrive as they did before: by country, channel, account, error code or tag. */
export function DimensionPanel({ scope, search, onChange, choices }: Props): ReactElement {
  const [measure, setMeasure] = useState<Measure>('share');
  const dimension = dimensionOf(search);
  const answer = useQuery(breakdownOf(scope, dimension));
  const { by, tag } = dimension;
  const names = choices ?? (Object.keys(DIMENSIONS) as Dimension[]);
  const frame = {
    title: 'Where they arrive',
    about: 'Deliveries taken apart, beside as long a time before. The rate is of those whose outcome is known.',
    actions: (
      <Group gap="xs">
        <Choice
          aria-label="By"
          className="dimensions"
          data={names.map((value) => ({ value, label: DIMENSIONS[value].label }))}
          value={by}
          onChange={(chosen) => onChange({ by: chosen === DEFAULT_DIMENSION ? undefined : chosen })}
        />
        <MeasureSwitch label="Small charts" measure={measure} onChange={setMeasure} />
      </Group>
    ),
  };
  const tagForm = by === 'tag' && <TagForm key={tag} tag={tag} onTag={(name) => onChange({ tag: name })} />;
  if (by === 'tag' && tag === undefined) return <PanelFrame {...frame}>{tagForm}</PanelFrame>;
  return (
    <Panel {...frame} answer={answer} height={HEIGHT}>
      {(breakdown) => (
        <>
          {tagForm}
          <DimensionTable
            key={`${by} ${tag}`}
            rows={by === 'error-code' ? rowsOfCodes(breakdown) : rowsOfRates(breakdown, dimension)}
            meaning={by === 'error-code' ? SHARE_OF_CODE : DELIVERY_RATE}
            breakdown={breakdown}
            dimension={dimension}
            scope={scope}
            measure={measure}
          />
        </>
      )}
    </Panel>
  );
}
