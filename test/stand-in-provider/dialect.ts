/** Which provider is played: they answer the same questions in different words, types and envelopes. */
export type Dialect = 'signalwire' | 'twilio';
