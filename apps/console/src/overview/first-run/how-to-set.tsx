import { Code, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Urls } from './callback-urls';
import { Step } from './step';

interface Place {
  readonly what: string;
  /** The text to enter there. */
  readonly code: string;
  readonly more?: string;
}

/** Where to enter each URL, in the words of SignalWire's compatible API. Twilio uses the same words. */
function placesOf(urls: Urls): readonly Place[] {
  const messages = urls.messages ?? 'URL';
  const calls = urls.calls ?? 'URL';
  const recordings = urls.recordings ?? 'URL';
  const events = 'initiated ringing answered completed';
  return [
    { what: 'A message over REST', code: `StatusCallback=${messages}` },
    { what: 'A message in XML', code: `<Message statusCallback="${messages}">` },
    {
      what: 'A call over REST',
      code: `StatusCallback=${calls}`,
      more: `and StatusCallbackEvent once each for ${events.replaceAll(' ', ', ')}`,
    },
    {
      what: 'A leg in XML',
      code: `<Number statusCallback="${calls}" statusCallbackEvent="${events}">`,
      more: 'or <Sip>, inside <Dial>',
    },
    { what: 'Calls to a number', code: calls, more: 'in the number’s settings, as Status Change Webhook' },
    {
      what: 'A recording over REST',
      code: `RecordingStatusCallback=${recordings}`,
    },
    { what: 'A recording in XML', code: `<Record recordingStatusCallback="${recordings}">`, more: 'or <Dial>' },
  ];
}

/** How to tell the provider where to send callbacks, and how Sidetrack recognises that they come from the provider. */
export function HowToSet({ urls }: { readonly urls: Urls }): ReactElement {
  return (
    <Step title="2. Set them at SignalWire, or at a Twilio-compatible provider">
      <Table>
        <Table.Tbody>
          {placesOf(urls).map(({ what, code, more }) => (
            <Table.Tr key={what}>
              <Table.Th scope="row">{what}</Table.Th>
              <Table.Td>
                <Code>{code}</Code> {more}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">
        Set <Code>SIGNING_KEYS</Code> to <Code>{'<project id>=<Signing Key>'}</Code> from the project’s API credentials
        at SignalWire, and to <Code>{'<account SID>=<auth token>'}</Code> elsewhere, and start again: without the key no
        callback is believed. A query string on the URL, such as <Code>?tenant=42</Code>, is kept with every callback.
      </Text>
    </Step>
  );
}
