import { Anchor, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { Page } from '../shared/page';

/** A provider's error code: who has it, and the provider's words about it. */
export function CodePage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/codes/$code' });
  return (
    <Page title={`Error ${code}`}>
      <Text>
        <AnchorLink to="/messages" search={{ errorCode: [code] }}>
          Messages with it
        </AnchorLink>
        {', and '}
        <Anchor
          href={`https://www.twilio.com/docs/api/errors/${encodeURIComponent(code)}`}
          target="_blank"
          rel="noreferrer"
        >
          what Twilio says of it
        </Anchor>
        .
      </Text>
    </Page>
  );
}
