import type { Schemas } from '../api/client';

export type Absence = Schemas['AbsenceDto'];

/** What a class of absences is called on its page, and what puts something there. */
export interface AbsenceSection {
  readonly class: Absence['class'];
  readonly title: string;
  readonly about: string;
  readonly none: string;
}

/** The classes that count as absences for everybody, the one that concerns most at once first. */
export const SECTIONS: readonly AbsenceSection[] = [
  {
    class: 'account-silent',
    title: 'Silent accounts',
    about: 'Nothing comes in for more than twice as long as the account was ever silent in the month before.',
    none: 'No account is silent for longer than it usually is.',
  },
  {
    class: 'open-call',
    title: 'Calls without an end',
    about: 'The call began, and no callback says that it ended, for longer than calls last.',
    none: 'Every call that began long ago has its end.',
  },
  {
    class: 'recording-missing',
    title: 'Recordings that never came',
    about: 'The recording began, and no callback says that its audio is there, or that there is none.',
    none: 'Every recording that began long ago has its end.',
  },
];

/** Only for whoever expects first statuses. */
export const BEGINNINGS: AbsenceSection = {
  class: 'first-status-missing',
  title: 'Beginnings that never came',
  about: 'The first callback of a message or call was past the status with which such a life begins.',
  none: 'Everything began with its first status.',
};
