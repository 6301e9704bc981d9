import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AccountLink } from '../shared/account-link';
import { AnchorLink } from '../shared/anchor-link';
import { Moment } from '../shared/moment';
import { PartRow } from '../shared/part-rows';
import { SidLink } from '../shared/sid-link';
import { WithCode } from '../shared/with-code';
import type { Absence } from './absence-sections';

/** One thing that did not come: of what, since when, why we say so, and where to go from here. */
export function AbsenceRow({ row }: { readonly row: Absence }): ReactElement {
  const { kind, sid, accountSid, since, explanation } = row;
  const what = (
    <>
      {kind === 'account' ? <AccountLink accountSid={accountSid} /> : <SidLink sid={sid} kind={kind} />}
      <Text size="sm">
        missing since <Moment at={since} />
      </Text>
    </>
  );
  return (
    <PartRow what={what}>
      <Text size="sm">
        <WithCode text={explanation} />
      </Text>
      <Text size="sm" c="dimmed">
        {kind === 'account' ? <OfAccount accountSid={accountSid} /> : <OfResource row={row} />}
      </Text>
    </PartRow>
  );
}

const OfAccount = ({ accountSid }: { readonly accountSid: string }): ReactElement => (
  <>
    See{' '}
    <AnchorLink to="/lost" search={{ account: accountSid }} underline="always">
      whether callbacks of it were lost
    </AnchorLink>
    , and{' '}
    <AnchorLink to="/quarantine" search={{ account: accountSid }} underline="always">
      whether they were refused
    </AnchorLink>
    .
  </>
);

const OfResource = ({ row: { kind, sid, accountSid } }: { readonly row: Absence }): ReactElement => (
  <>
    {kind !== 'account' && (
      <AnchorLink to="/sid/$sid" params={{ sid }} search={{ kind }} underline="always">
        Ask the provider on its page
      </AnchorLink>
    )}{' '}
    · account <AccountLink accountSid={accountSid} />
  </>
);
