import type { ReactElement } from 'react';
import { Choice } from '../../shared/choice';
import { MEASURES, type Measure } from './measure';

interface Props {
  /** Which bars it is about. */
  readonly label: string;
  readonly measure: Measure;
  readonly onChange: (measure: Measure) => void;
}

/** The choice between bars as high as what they count, and bars of shares. */
export const MeasureSwitch = ({ label, measure, onChange }: Props): ReactElement => (
  <Choice aria-label={label} data={MEASURES} value={measure} onChange={onChange} />
);
