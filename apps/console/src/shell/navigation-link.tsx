import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, type ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import type { PageLink } from './pages';

interface Props extends PageLink {
  /** How much there is to look into. Undefined while that is not known. */
  readonly count: number | undefined;
  readonly onNavigate: () => void;
}

/** So many are as good as any more: the page says how many there are. */
const MOST_SHOWN = 9_999;

/**
 * A link to a page. The count lies over its end and is no part of its name, which screen readers and people who speak to
 * their machine know it by.
 */
export const NavigationLink = ({ count = 0, ...link }: Props): ReactElement => (
  <>
    <PageAnchor {...link} />
    {count > 0 && (
      <span className="navigation-count">
        {count > MOST_SHOWN ? `${formatNumber(MOST_SHOWN)}+` : formatNumber(count)}
        <VisuallyHidden> to look into</VisuallyHidden>
      </span>
    )}
  </>
);

/** It stays marked on the pages below, and is then still a link to the page itself. A memo: counts come one by one. */
const PageAnchor = memo(function PageAnchor({ to, label, onNavigate }: Omit<Props, 'count'>): ReactElement {
  return (
    <Link
      to={to}
      className="navigation-link"
      activeOptions={{ exact: to === '/', includeSearch: false }}
      onClick={onNavigate}
    >
      {label}
    </Link>
  );
});
