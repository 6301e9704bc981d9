import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import type { Turn } from './repeats';

/** What an entry of the timeline that is an event is drawn from. */
export interface EntryProps {
  readonly entry: Schemas['TimelineEventDto'];
  /** Of several callbacks of its status, which one it is. */
  readonly turn: Turn | undefined;
  /** The further status that had come in before it, where it came out of order. */
  readonly passed: string | undefined;
  /** Whether what the provider sent is shown of it, here or beside the timeline. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** What the provider sent, where there is no room for it beside the timeline. */
  readonly raw: ReactNode;
}
