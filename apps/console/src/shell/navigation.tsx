import { Stack } from '@mantine/core';
import { memo, useId, type ReactElement } from 'react';
import { AccountSelect } from '../shared/account-select';
import { SignedIn } from '../sign-in/signed-in';
import { ClockSwitch } from './clock-switch';
import { NavigationLink } from './navigation-link';
import { PAGES, type PageGroup } from './pages';
import { ThemeSwitch } from './theme-switch';
import { useToLookInto, type ToLookInto } from './use-to-look-into';

/**
 * Links to the pages in their groups, the account that they are about, and switches for times and colours. A memo, as
 * the search box is.
 */
export const Navigation = memo(function Navigation({ onNavigate }: { readonly onNavigate: () => void }): ReactElement {
  return (
    <div className="navigation">
      <AccountSelect size="xs" label="Account" onChoose={onNavigate} />
      <Groups onNavigate={onNavigate} />
      <Stack gap="xs" className="navigation-end">
        <ClockSwitch />
        <ThemeSwitch />
        <SignedIn />
      </Stack>
    </div>
  );
});

/** Apart from the switches, which need not be drawn again for each count that comes. */
function Groups({ onNavigate }: { readonly onNavigate: () => void }): ReactElement[] {
  const counts = useToLookInto();
  return PAGES.map((group) => <Group key={group.pages[0].to} group={group} counts={counts} onNavigate={onNavigate} />);
}

interface GroupProps {
  readonly group: PageGroup;
  readonly counts: ToLookInto;
  readonly onNavigate: () => void;
}

function Group({ group: { title, pages }, counts, onNavigate }: GroupProps): ReactElement {
  const id = useId();
  return (
    <div>
      {title !== undefined && (
        <p id={id} className="navigation-title">
          {title}
        </p>
      )}
      <ul className="navigation-group" aria-labelledby={title === undefined ? undefined : id}>
        {pages.map(({ to, label }) => (
          <li key={to}>
            <NavigationLink to={to} label={label} count={counts[to]} onNavigate={onNavigate} />
          </li>
        ))}
      </ul>
    </div>
  );
}
