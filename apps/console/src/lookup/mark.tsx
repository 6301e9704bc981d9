import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';

/** What is odd about an entry of the timeline, in a few words. */
export const Mark = ({ text }: { readonly text: string }): ReactElement => (
  <Badge variant="outline" tt="none" styles={{ root: { color: 'var(--sidetrack-warn)' } }}>
    {text}
  </Badge>
);
