/**
 * A stand-in for the REST APIs of the providers, for tests and rigs: a server that keeps messages, calls and recordings,
 * and answers for them as SignalWire (compatibility API and native logs) or Twilio would. It is not shipped.
 *
 * - It is driven by the same plan of callbacks that is sent to the ingest door: `feed` lets a plan of `planTraffic`
 *   happen at the provider, while `disturb` decides what of it arrives. So what was lost is known exactly. `asTwilioTraffic`
 *   makes such a plan Twilio's; `state.put` and `state.putGeneratedDay` (a day of a million) do without a plan.
 * - What goes wrong is a knob, and may be turned while it runs: see `Knobs`.
 * - It is kept honest by both providers' official clients, which list and fetch through it; by the schema that Twilio
 *   publishes, which its answers have to meet; and by the simulator's plan, whose ends it has to report.
 *
 * What is not documented was chosen so that a reader has to bear the worse of two cases: pages are counted from the front
 * and shift; a message that was never sent has no `date_sent`; links of SignalWire leave `.json` out; recordings without
 * `.json` are sounds.
 *
 * @example
 *   const provider = await openStandInProvider({ dialect: 'signalwire', accountSid, user: accountSid, secret: 'PT…' });
 *   feed(provider.state, plan, startAt);
 *   provider.knobs.throttleEvery = 7;
 */
export { asTwilioTraffic } from './as-twilio-traffic.js';
export type { Dialect } from './dialect.js';
export { feed } from './feed.js';
export type { Asked } from './http/asked.js';
export type { Knobs } from './knobs.js';
export { openStandInProvider, type StandInOptions, type StandInProvider } from './open-stand-in-provider.js';
export { restWord } from './rows/rest-word.js';
export { generatedSid } from './state/generated-day.js';
export type { ProviderState } from './state/provider-state.js';
export type { Resource, Row } from './state/resource.js';
