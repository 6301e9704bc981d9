import { Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { ClassPhrase } from '../shared/class-phrase';
import { Moment } from '../shared/moment';
import { Notice } from '../shared/notice';
import { WhatToDo } from '../shared/what-to-do';
import { WithCode } from '../shared/with-code';
import type { Resource } from './use-lookup';

type Found = NonNullable<Resource['discrepancy']>;

const TITLES: Readonly<Record<Found['class'], string>> = {
  'callback-lost': 'The callback of its end was lost',
  'unknown-here': 'No callback ever named it',
  disagrees: 'The provider’s REST API and its callbacks disagree',
  'gone-at-provider': 'The provider does not have it',
};

/** Where callbacks and the provider's REST API differ: what either said, and what to do. */
export const Discrepancy = ({ found }: { readonly found: Found }): ReactElement => (
  <Notice severity="warn" title={TITLES[found.class]}>
    <Stack gap={4}>
      <Text size="sm">
        <WithCode text={found.explanation} />
      </Text>
      <WhatToDo next={found.next} />
      <Text size="sm" c="dimmed">
        <ClassPhrase class={found.class} /> since <Moment at={found.since} />
      </Text>
    </Stack>
  </Notice>
);
