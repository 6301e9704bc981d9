import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { toParameter, valuesOf, type ChoiceFilter } from './filter';
import type { FilterFormProps } from './filter-form-props';

/** A choice of any of several words, or of one of two. */
export function ChoiceForm({ filter, values, onApply }: FilterFormProps<ChoiceFilter>): ReactElement {
  const [chosen, setChosen] = useState(() => valuesOf(filter, values));
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    onApply(toParameter(filter, chosen));
  };
  return (
    <form onSubmit={apply}>
      <Stack gap="sm">
        {filter.isRepeatable ? (
          <Checkbox.Group label={`${filter.label}, any of`} value={chosen} onChange={setChosen}>
            <Stack gap={6} mt={6} className="filter-choices">
              {filter.choices.map(({ word, label, meaning }) => (
                <Checkbox key={word} size="xs" value={word} label={label ?? word} description={meaning} />
              ))}
            </Stack>
          </Checkbox.Group>
        ) : (
          <Radio.Group label={filter.label} value={chosen[0] ?? ''} onChange={(word) => setChosen([word])}>
            <Stack gap={10} mt={6}>
              {filter.choices.map(({ word, label }) => (
                <Radio key={word} size="xs" value={word} label={label ?? word} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Button type="submit" size="xs">
          Apply
        </Button>
      </Stack>
    </form>
  );
}
