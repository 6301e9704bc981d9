/** Made-up identifiers and numbers (555-01xx), the same in all examples of the API documents. */
export const EXAMPLE = {
  account: '6bfbbe86-0000-4000-8000-000000000001',
  message: '0a059168-0000-4000-8000-000000000002',
  call: '0703574f-0000-4000-8000-000000000003',
  recording: '19e436af-0000-4000-8000-000000000004',
  ours: '+15550100001',
  theirs: '+15550100002',
  callee: '+15550100003',
} as const;

/** What is said of the fields that many answers have. */
export const SID = 'The SID, exactly as the provider gave it.';
export const ACCOUNT_SID = 'The account (SignalWire: project) that owns it.';
export const FINAL = 'Whether an end has been reported.';
export const CONTRADICTED = 'Whether ends with different outcomes have been reported.';
export const FIRST_SEEN = 'When the first callback came in.';
export const LAST_SEEN = 'When the latest callback came in.';
