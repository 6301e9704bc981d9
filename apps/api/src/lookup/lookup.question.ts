import type { Choice } from '@sidetrack/views';
import { account, kind } from '../query/common-parameters.js';
import { oneOf, withDefault } from '../query/parameter.js';
import { question, type MeaningOf } from '../query/question.js';
import { RESOURCE_CHOICE } from '../query/resource.question.js';

/** Parameters that choose one resource when several have the SID. */
const CHOICE = { kind: kind('Only this kind.'), ...RESOURCE_CHOICE };

export const LOOKUP = question(CHOICE, (choice): Choice => choice);

export const NEAREST = question({ accountSid: account() }, ({ accountSid }) => ({ accountSid }));

/** The query parameters of the evidence about a SID. */
export const EVIDENCE = question(
  {
    format: withDefault(oneOf(['zip', 'json'], 'The whole bundle, or its `evidence.json` alone.'), 'zip'),
    ...CHOICE,
  },
  ({ format, ...choice }) => ({ format, choice }),
);

export type NearestQuestion = MeaningOf<typeof NEAREST>;
export type EvidenceQuestion = MeaningOf<typeof EVIDENCE>;
