/** A page that the navigation leads to. */
export interface PageLink {
  readonly to: (typeof ADDRESSES)[number];
  readonly label: string;
}

export interface PageGroup {
  readonly title?: string;
  readonly pages: readonly [PageLink, ...PageLink[]];
}

const ADDRESSES = [
  '/',
  '/live',
  '/messages',
  '/calls',
  '/recordings',
  '/discrepancies',
  '/absences',
  '/lost',
  '/quarantine',
  '/accounts',
  '/reconciliations',
] as const;

/** All pages of the navigation: how it goes, what there is, what asks for somebody, and where it comes from. */
export const PAGES: readonly PageGroup[] = [
  {
    pages: [
      { to: '/', label: 'Overview' },
      { to: '/live', label: 'Live' },
    ],
  },
  {
    title: 'Records',
    pages: [
      { to: '/messages', label: 'Messages' },
      { to: '/calls', label: 'Calls' },
      { to: '/recordings', label: 'Recordings' },
    ],
  },
  {
    title: 'To look into',
    pages: [
      { to: '/discrepancies', label: 'Discrepancies' },
      { to: '/absences', label: 'Absences' },
      { to: '/lost', label: 'Lost callbacks' },
      { to: '/quarantine', label: 'Quarantine' },
    ],
  },
  {
    title: 'Where it comes from',
    pages: [
      { to: '/accounts', label: 'Accounts' },
      { to: '/reconciliations', label: 'Reconciliations' },
    ],
  },
];
