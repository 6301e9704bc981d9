import { Code, List, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { WholeEntry } from './use-quarantine';

/** What a signature was compared with, and what it would have matched. The sentence above this says what to change. */
export function SignatureFinding({
  explanation,
}: {
  readonly explanation: NonNullable<WholeEntry['explanation']>;
}): ReactElement {
  const { triedUrls, triedKeys, signedUrl, keyId } = read(explanation);
  return (
    <Stack gap="xs" component="section" aria-label="What was tried">
      <Title order={3} size="h5">
        What was tried
      </Title>
      {signedUrl !== null && (
        <Text size="sm">
          It would match for <Code>{signedUrl}</Code>
          {keyId !== null && (
            <>
              {' '}
              with the key <Code>{keyId}</Code>
            </>
          )}
          .
        </Text>
      )}
      <Tried title="URLs, from PUBLIC_URL" values={triedUrls} none="none" />
      <Tried
        title="Keys, from SIGNING_KEYS, by their fingerprints"
        values={triedKeys.map((key) => `${key.accountSid}: ${key.keyId}`)}
        none="none for this account"
      />
    </Stack>
  );
}

interface TriedProps {
  readonly title: string;
  readonly values: readonly string[];
  readonly none: string;
}

const Tried = ({ title, values, none }: TriedProps): ReactElement => (
  <div>
    <Text size="sm" c="dimmed">
      {title}
    </Text>
    {values.length === 0 ? (
      <Text size="sm">{none}</Text>
    ) : (
      <List size="sm">
        {values.map((value) => (
          <List.Item key={value}>
            <Code>{value}</Code>
          </List.Item>
        ))}
      </List>
    )}
  </div>
);

interface Explanation {
  readonly triedUrls: readonly string[];
  readonly triedKeys: readonly { readonly accountSid: string; readonly keyId: string }[];
  readonly signedUrl: string | null;
  readonly keyId: string | null;
}

/** The API documents describe the explanation only as an object. */
const read = (explanation: Record<string, unknown>): Explanation => explanation as unknown as Explanation;
