import { Button, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { Page } from '../shared/page';
import { BEGINNINGS, SECTIONS } from './absence-sections';
import { AbsencesOfClass } from './absences-of-class';

export { askAbsences } from './use-absences';

/** What should have come in and did not, by what it is, and what to do about each. */
export function AbsencesPage(): ReactElement {
  const { beginnings } = useSearch({ from: '/signed-in/absences' });
  const navigate = useNavigate({ from: '/absences' });
  const isAll = beginnings === 'yes';
  return (
    <Page title="Absences">
      <Text size="sm" c="dimmed">
        What should have come in and did not. It is what we observe, and says nothing of the calls and recordings
        themselves: more likely a callback was lost. Messages that wait for a receipt are under{' '}
        <AnchorLink to="/discrepancies" underline="always">
          discrepancies
        </AnchorLink>
        .
      </Text>
      {[...SECTIONS, ...(isAll ? [BEGINNINGS] : [])].map((section) => (
        <AbsencesOfClass key={section.class} section={section} />
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void navigate({ search: (before) => ({ ...before, beginnings: isAll ? undefined : 'yes' }), replace: true })
          }
        >
          {isAll ? 'Leave out beginnings that never came' : 'Look for beginnings that never came, too'}
        </Button>
        <Text size="sm" c="dimmed">
          Only for accounts that report first statuses: Twilio reports none of messages, and calls report them only
          where they are asked for.
        </Text>
      </div>
    </Page>
  );
}
