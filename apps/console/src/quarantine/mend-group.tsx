import { Code, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { CopyButton } from '../shared/copy-button';
import { AnchorLink } from '../shared/anchor-link';
import { begun } from '../shared/as-sentence';
import { WithCode } from '../shared/with-code';
import { DiscardGroup } from './discard-group';
import { TryGroup } from './try-group';
import type { Group } from './use-quarantine';

interface Props {
  readonly group: Group;
  readonly onDiscarded: () => void;
}

/** What is wrong, what to mend it with, and then another try: one after the other, in one place. */
export function MendGroup({ group, onDiscarded }: Props): ReactElement {
  const { isHopeless, meaning, advice, setting, newest, newestDetail } = group;
  return (
    <Stack gap="md" component="ol" className="quarantine-steps">
      <Step title="What is wrong">
        <Text size="sm">
          <WithCode text={meaning} />
        </Text>
        <Text size="sm" c="dimmed" className="quarantine-detail">
          The newest:{' '}
          <AnchorLink from="/quarantine" to="." search={(before) => ({ ...before, entry: newest })} underline="always">
            <WithCode text={begun(newestDetail)} />
          </AnchorLink>
        </Text>
      </Step>
      <Step title="Mend it">
        <Text size="sm">
          <WithCode text={advice} />
        </Text>
        {setting !== null && (
          <div className="quarantine-setting">
            <Text size="sm" c="dimmed">
              {setting.name}
            </Text>
            <Code block tabIndex={0} aria-label={setting.name} className="wrapped">
              {setting.value}
            </Code>
            <CopyButton value={setting.value} label="Copy" />
          </div>
        )}
      </Step>
      {isHopeless ? (
        <Step title="Let go of them">
          <DiscardGroup group={group} onDone={onDiscarded} />
        </Step>
      ) : (
        <Step title="Then try again">
          <TryGroup group={group} />
        </Step>
      )}
    </Stack>
  );
}

const Step = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement => (
  <li>
    <Title order={3} size="h6">
      {title}
    </Title>
    {children}
  </li>
);
