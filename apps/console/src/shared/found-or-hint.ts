import { defaultOptionsFilter, type OptionsFilter } from '@mantine/core';

/**
 * The choices that match what was typed, or a hint in their place that cannot be chosen: where none matches, or none is
 * known yet. A list of choices without one is a fault to screen readers, and so is one that holds words alone.
 */
export function foundOrHint(hint: string): OptionsFilter {
  return (input) => {
    const found = defaultOptionsFilter(input) as ReturnType<OptionsFilter>;
    return found.length > 0 ? found : [{ value: '', label: hint, disabled: true }];
  };
}
