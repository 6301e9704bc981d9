import { Button, Stack, TextInput } from '@mantine/core';
import { useId, useState, type ReactElement, type SubmitEvent } from 'react';
import { useClock, type Zone } from '../../shared/clock';
import { inWords, toParameter, valuesOf, type TextFilter } from './filter';
import type { FilterFormProps } from './filter-form-props';
import { readMoment } from './read-moment';

/** A number, a code or an account, sent as it was typed. The API reads numbers in any usual spelling. */
export function TextForm({ filter, values, onApply }: FilterFormProps<TextFilter>): ReactElement {
  const [text, setText] = useState(() =>
    valuesOf(filter, values)
      .map((value) => (filter.read === undefined ? value : inWords(filter, value)))
      .join(', '),
  );
  const listId = useId();
  const { zone } = useClock();
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    onApply(toParameter(filter, readValues(filter, text, zone)));
  };
  return (
    <form onSubmit={apply}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={filter.label}
          description={filter.hint}
          placeholder={filter.placeholder}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={1_000}
          list={filter.suggestions && listId}
          autoComplete="off"
          spellCheck={false}
        />
        {filter.suggestions && (
          <datalist id={listId}>
            {filter.suggestions.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
        )}
        <Button type="submit" size="xs">
          Apply
        </Button>
      </Stack>
    </form>
  );
}

function readValues({ name, isRepeatable, read }: TextFilter, text: string, zone: Zone): string[] {
  // The value of a tag may contain blanks, so only commas and semicolons separate tags.
  if (name === 'tag') return text.split(/[,;]/).flatMap((tag) => tag.trim() || []);
  if (isRepeatable) return text.split(/[\s,;]+/).filter((value) => value !== '');
  const value = text.trim();
  if (value === '') return [];
  if (name === 'updatedSince') return [readMoment(value, zone)];
  return [read?.(value) ?? value];
}
