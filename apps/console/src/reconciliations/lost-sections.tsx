import { Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import './reconciliations.css';

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
    className="lost-section"
    aria-current={isHere ? 'page' : undefined}
  >
    {label}
  </AnchorLink>
);
