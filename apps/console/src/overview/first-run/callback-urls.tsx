import { Code, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { Copyable } from './copyable';
import { Step } from './step';

export type Urls = Schemas['CallbackUrlsDto'];

const DOORS = ['messages', 'calls', 'recordings'] as const;

/** The URLs to enter at the provider, and how the provider can reach them. */
export function CallbackUrls({ urls }: { readonly urls: Urls }): ReactElement {
  const { messages } = urls;
  return (
    <Step title="1. The callback URLs">
      {messages === null ? (
        <Text size="sm">
          The public door takes any free port: <Code>npm start</Code> has printed its URLs. Set <Code>PUBLIC_URL</Code>{' '}
          to the address that the provider is given, and they are shown here.
        </Text>
      ) : (
        DOORS.map((door) => (
          <div key={door}>
            <Text size="sm" fw={600} tt="capitalize">
              {door}
            </Text>
            <Copyable text={urls[door] ?? ''} label={`Copy the URL for ${door}`} />
          </div>
        ))
      )}
      {messages !== null && !urls.isPublic && <FromOutside base={new URL(messages).origin} />}
    </Step>
  );
}

/** Shown when the address is one of this machine, which the provider outside cannot reach. */
function FromOutside({ base }: { readonly base: string }): ReactElement {
  return (
    <>
      <Text size="sm">
        These are addresses of this machine. The provider has to reach that port, and only that one, from the internet:
        through your reverse proxy, or a tunnel. Then set <Code>PUBLIC_URL</Code> to the address that the provider is
        given, since signatures are made over it, and start again.
      </Text>
      <Copyable text={`cloudflared tunnel --url ${base}`} label="Copy the tunnel’s command" />
    </>
  );
}
