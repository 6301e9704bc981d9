import { AppShell, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { SearchBox } from '../search/search-box';
import { AwayBanner } from './away-banner';
import { MadeUpFooter, useMadeUp } from './made-up-footer';
import { Mark } from '../shared/mark';
import { Navigation } from './navigation';
import { OnlyAccount } from './only-account';

/** The frame of every page: the search box above, the links to the pages at the side. */
export function Shell(): ReactElement {
  const [isOpen, { toggle, close }] = useDisclosure();
  const isMadeUp = useMadeUp();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      footer={isMadeUp ? { height: { base: 48, sm: 32 } } : undefined}
      padding="md"
    >
      <a className="skip-link" href="#page">
        Skip to the page
      </a>
      <AppShell.Header className="header">
        <Burger
          opened={isOpen}
          onClick={toggle}
          hiddenFrom="sm"
          size="sm"
          aria-label={isOpen ? 'Close the navigation' : 'Open the navigation'}
          aria-expanded={isOpen}
        />
        <Link to="/" className="brand" aria-label="Sidetrack: overview" activeOptions={{ exact: true }}>
          <Mark />
          <span className="brand-name">Sidetrack</span>
        </Link>
        <SearchBox />
      </AppShell.Header>
      <AppShell.Navbar className="navbar">
        <Navigation onNavigate={close} />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1}>
        <OnlyAccount />
        <Outlet />
      </AppShell.Main>
      {isMadeUp && <MadeUpFooter />}
      <AwayBanner />
    </AppShell>
  );
}
