import { Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';

/** The two pages that belong together: what was lost, and what was asked to find that out. */
export const LostSections = ({ here }: { readonly here: 'lost' | 'asked' }): ReactElement => (
  <Group component="nav" gap="md" aria-label="Lost callbacks">
    <AnchorLink to="/lost" underline={here === 'lost' ? 'never' : 'always'} aria-current={pageIf(here === 'lost')}>
      What was lost
    </AnchorLink>
    <AnchorLink
      to="/reconciliations"
      underline={here === 'asked' ? 'never' : 'always'}
      aria-current={pageIf(here === 'asked')}
    >
      What was asked
    </AnchorLink>
  </Group>
);

const pageIf = (isHere: boolean): 'page' | undefined => (isHere ? 'page' : undefined);
