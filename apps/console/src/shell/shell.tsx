import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AwayBanner } from './away-banner';
import { MadeUpFooter, useMadeUp } from './made-up-footer';
import { Navigation } from './navigation';
import { SearchBox } from './search-box';

/** The frame of every page: the search box above, the links to the pages at the side. */
export function Shell(): ReactElement {
  const [isOpen, { toggle, close }] = useDisclosure();
  const isMadeUp = useMadeUp();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 200, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      footer={isMadeUp ? { height: { base: 48, sm: 32 } } : undefined}
      padding="md"
    >
      <a className="skip-link" href="#page">
        Skip to the page
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" wrap="nowrap" gap="sm">
          <Burger
            opened={isOpen}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={isOpen ? 'Close the navigation' : 'Open the navigation'}
            aria-expanded={isOpen}
          />
          <SearchBox />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        <Navigation onNavigate={close} />
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      {isMadeUp && <MadeUpFooter />}
      <AwayBanner />
    </AppShell>
  );
}
