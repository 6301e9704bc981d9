import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import type { Resource } from './use-lookup';

/** From whom to whom; each number leads to its page. A recording has neither. */
export function Parties({ resource }: { readonly resource: Resource }): ReactElement | null {
  if (resource.kind === 'recording') return null;
  return (
    <Text size="lg" className="parties">
      <Party number={resource.from} /> → <Party number={resource.to} />
    </Text>
  );
}

function Party({ number }: { readonly number: string | null }): ReactElement {
  if (number === null) return <>unknown</>;
  return (
    <AnchorLink to="/number/$number" params={{ number }}>
      {number}
    </AnchorLink>
  );
}
