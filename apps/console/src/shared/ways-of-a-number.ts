/** The traffic of a phone number in each direction: the list that has it, and the filter that takes the number. */
export const WAYS_OF_A_NUMBER = [
  { title: 'Messages to it', list: 'messages', side: 'to' },
  { title: 'Messages from it', list: 'messages', side: 'from' },
  { title: 'Calls to it', list: 'calls', side: 'to' },
  { title: 'Calls from it', list: 'calls', side: 'from' },
] as const;

export type WayOfANumber = (typeof WAYS_OF_A_NUMBER)[number];
