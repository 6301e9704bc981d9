import type { ReactElement } from 'react';
import { ChoiceForm } from './choice-form';
import type { Filter } from './filter';
import type { FilterFormProps } from './filter-form-props';
import { TextForm } from './text-form';
import { TimeForm } from './time-form';

/** The form for a filter's value. */
export function FilterForm({ filter, ...rest }: FilterFormProps<Filter>): ReactElement {
  switch (filter.type) {
    case 'choice':
      return <ChoiceForm filter={filter} {...rest} />;
    case 'text':
      return <TextForm filter={filter} {...rest} />;
    case 'time':
      return <TimeForm filter={filter} {...rest} />;
    default:
      return filter satisfies never;
  }
}
