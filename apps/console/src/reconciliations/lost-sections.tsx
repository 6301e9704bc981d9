import { Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';

/** The two pages that belong together: what was lost, and what was asked to find that out. */
export const LostSections = ({ here }: { readonly here: 'lost' | 'asked' }): ReactElement => (
  <Group component="nav" gap="md" aria-label="Lost callbacks">
    <Section to="/lost" label="What was lost" isHere={here === 'lost'} />
    <Section to="/reconciliations" label="What was asked" isHere={here === 'asked'} />
  </Group>
);

interface SectionProps {
  readonly to: '/lost' | '/reconciliations';
  readonly label: string;
  readonly isHere: boolean;
}

const Section = ({ to, label, isHere }: SectionProps): ReactElement => (
  <AnchorLink
    to={to}
    underline={isHere ? 'never' : 'always'}
    fw={isHere ? 650 : undefined}
    c={isHere ? 'var(--mantine-color-text)' : undefined}
    aria-current={isHere ? 'page' : undefined}
  >
    {label}
  </AnchorLink>
);
