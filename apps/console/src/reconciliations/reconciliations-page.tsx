import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Page } from '../shared/page';
import { AskNow } from './ask-now';
import { LostSections } from './lost-sections';
import { NobodyAsked } from './nobody-asked';
import { Runs } from './runs';
import { useIsAsking } from './use-is-asking';

/** What was asked at the providers' REST APIs, by the clock or by hand, and what was found. */
export function ReconciliationsPage(): ReactElement {
  const isAsking = useIsAsking();
  return (
    <Page title="Reconciliations" actions={<AskNow isAsking={isAsking} />}>
      <LostSections here="asked" />
      <Text size="sm" c="dimmed">
        Providers send callbacks as best they can, and say nothing of those that are lost. So their REST APIs are asked
        what they have, day by day, and it is compared with what callbacks said.
      </Text>
      {isAsking === false && <NobodyAsked />}
      <Runs isAsking={isAsking} />
    </Page>
  );
}
