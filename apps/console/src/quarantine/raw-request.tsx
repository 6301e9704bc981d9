import { Code, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { CopyButton } from '../shared/copy-button';
import { formatNumber } from '../shared/format-number';
import type { WholeEntry } from './use-quarantine';

/** The request as it came. It is always shown as text, so that its content cannot become part of this page. */
export function RawRequest({ entry }: { readonly entry: WholeEntry }): ReactElement {
  const head = [
    `${entry.method} ${entry.target}`,
    ...Object.entries(entry.headers).map(([name, value]) => `${name}: ${value}`),
  ];
  const body = entry.body ?? entry.bodyBase64;
  return (
    <Stack gap="xs" component="section" aria-label="The request as it came">
      <Group justify="space-between">
        <Title order={3} size="h5">
          The request as it came
        </Title>
        <CopyButton value={[...head, '', body].join('\n')} label="Copy request" />
      </Group>
      <Code block tabIndex={0} aria-label="Request line and headers" className="wrapped">
        {head.join('\n')}
      </Code>
      <Text size="sm" c="dimmed">
        {entry.bodyBytes === 1 ? '1 byte' : `${formatNumber(entry.bodyBytes)} bytes`} of body
        {entry.body === null && ', no text: shown in base64'}
        {entry.bodyCut && ', of which the beginning is kept'}
      </Text>
      {body !== '' && (
        <Code block tabIndex={0} aria-label="Body" className="wrapped">
          {body}
        </Code>
      )}
      <Parameters entry={entry} />
    </Stack>
  );
}

/** The parameters of a form in readable form, one on each line. */
function Parameters({ entry: { body, headers } }: { readonly entry: WholeEntry }): ReactElement | null {
  const isForm = headers['content-type']?.includes('x-www-form-urlencoded') === true;
  if (body === null || body === '' || !isForm) return null;
  const lines = [...new URLSearchParams(body)].map(([name, value]) => `${name} = ${value}`);
  return (
    <details>
      <summary>Its parameters</summary>
      <Code block tabIndex={0} aria-label="Parameters" className="wrapped">
        {lines.join('\n')}
      </Code>
    </details>
  );
}
