import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useNow } from '../shared/use-now';
import { WithCode } from '../shared/with-code';
import { stillMissing } from './still-missing';
import type { Lookup } from './use-lookup';

/** The place of what did not come: steps that others have in between, and the next one. Nothing where nothing is missing. */
export function AbsentEntry({ lookup: { resource, gaps } }: { readonly lookup: Lookup }): ReactElement | null {
  const next = stillMissing(resource, useNow());
  const all = [...gaps, ...(next === null ? [] : [next])];
  if (all.length === 0) return null;
  return (
    <li className="absent">
      <Text size="sm" fw={600}>
        Did not come in
      </Text>
      {all.map((sentence) => (
        <Text key={sentence} size="sm">
          <WithCode text={sentence} />
        </Text>
      ))}
    </li>
  );
}
