import { Combobox, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SuggestionGroup } from './suggest';

/** What the box suggests, in groups. Arrow keys go through it from the box, which keeps the focus. */
export function SuggestionList({ groups }: { readonly groups: readonly SuggestionGroup[] }): ReactElement {
  return (
    <Combobox.Dropdown className="suggestions" hidden={groups.length === 0}>
      <Combobox.Options aria-label="Suggestions" mah="min(60vh, 440px)" className="suggestion-options">
        {groups.map(({ title, suggestions }, group) => (
          <Combobox.Group key={title} label={title}>
            {suggestions.map(({ text, detail }, place) => (
              <Combobox.Option key={`${text} ${detail}`} value={`${group} ${place}`} className="suggestion">
                <span className="suggestion-text">{text}</span>{' '}
                <Text span size="xs" c="dimmed" className="suggestion-detail">
                  {detail}
                </Text>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
