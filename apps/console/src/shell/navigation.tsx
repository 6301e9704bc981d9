import { Button, Divider, NavLink, Stack } from '@mantine/core';
import { Link, useMatchRoute } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { queryClient } from '../api/query-client';
import { setToken } from '../api/token';
import { forgetRefusal } from '../api/refusal';
import { ClockSwitch } from './clock-switch';
import { ThemeSwitch } from './theme-switch';

const PAGES = [
  ['/', 'Overview'],
  ['/messages', 'Messages'],
  ['/calls', 'Calls'],
  ['/recordings', 'Recordings'],
  ['/discrepancies', 'Discrepancies'],
  ['/live', 'Live'],
  ['/quarantine', 'Quarantine'],
  ['/reconciliations', 'Reconciliations'],
] as const;

/** Links to the pages, and switches for times and colours. */
export function Navigation({ onNavigate }: { readonly onNavigate: () => void }): ReactElement {
  const matchRoute = useMatchRoute();
  return (
    <Stack h="100%" gap="xs" justify="space-between">
      <div>
        {PAGES.map(([to, label]) => {
          // A reconciliation is a page below the list of all.
          const isHere = matchRoute({ to, fuzzy: to === '/reconciliations' }) !== false;
          return (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={label}
              active={isHere}
              aria-current={isHere ? 'page' : undefined}
              onClick={onNavigate}
            />
          );
        })}
      </div>
      <Stack gap="xs">
        <Divider />
        <ClockSwitch />
        <ThemeSwitch />
        <Button variant="default" size="xs" onClick={signOut}>
          Sign out
        </Button>
      </Stack>
    </Stack>
  );
}

function signOut(): void {
  forgetRefusal();
  setToken(null);
  queryClient.clear();
}
