import {
  describeErrorCode,
  describeSipCode,
  isMadeUp,
  MADE_UP_IN_WORDS,
  nameOfChannel,
  SIGNATURE_VERDICTS,
  type SignatureVerdict,
} from '@sidetrack/domain';
import { showInOneLine } from '@sidetrack/visible-text';
import type { CallResource } from '../calls/call-resource.js';
import type { MessageResource } from '../messages/message-resource.js';
import type { RecordingResource } from '../recordings/recording-resource.js';
import { askAboutCall, askAboutMessage, askAboutRecording } from './ticket-question.js';
import type { TimelineEvent } from './timeline.js';
import { wrapText } from './wrap-text.js';

export type AnyResource = MessageResource | CallResource | RecordingResource;

export interface TicketFacts {
  readonly resource: AnyResource;
  readonly events: readonly TimelineEvent[];
  /** What is missing, and what else came in that the state does not include. */
  readonly remarks: readonly string[];
  /** References of tickets that notes already name. */
  readonly tickets: readonly string[];
  readonly now: Date;
}

const WIDTH = 80;
const LABEL = 12;

/**
 * A ticket to paste into the provider's form: plain text of at most 80 columns with everything that the provider's
 * support asks for. The ticket never holds the text of a message.
 */
export function writeTicketText(facts: TicketFacts): string {
  const { resource, events } = facts;
  const sections = [
    ...warningOf(resource),
    wrapText(`${capitalised(nameOf(resource))} ${resource.sid}: ${resource.status ?? 'no known status'}`, WIDTH),
    wrapText(questionAbout(resource), WIDTH),
    [...describe(facts), ...codesOf(resource)].join('\n'),
    [callbacksHeading(resource), ...events.map(callbackLine)].join('\n'),
    [...signatureLines(events), ...remarkLines(facts.remarks)].join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** This stands before everything else, so that nobody sends a made-up ticket to the provider. */
const warningOf = ({ accountSid }: AnyResource): string[] =>
  isMadeUp(accountSid) ? [wrapText(`DO NOT SEND. ${MADE_UP_IN_WORDS.replaceAll('`', '"')}`, WIDTH)] : [];

function nameOf(resource: AnyResource): string {
  return resource.kind === 'message' ? nameOfChannel(resource.channel) : resource.kind;
}

function questionAbout(resource: AnyResource): string {
  switch (resource.kind) {
    case 'message':
      return askAboutMessage(resource.delivery.class, resource.status, resource.channel);
    case 'call':
      return askAboutCall(resource.status);
    case 'recording':
      return askAboutRecording(resource.status);
  }
}

function describe({ resource, tickets, now }: TicketFacts): string[] {
  return [
    field('SID', resource.sid),
    field('Account', resource.accountSid),
    ...describeKind(resource),
    field('Status', `${resource.status ?? 'none in the known list'}${resource.final ? ', final' : ''}`),
    field('As of', now.toISOString()),
    ...tickets.map((ticket) => field('Ticket', ticket)),
  ];
}

function describeKind(resource: AnyResource): string[] {
  if (resource.kind === 'recording') {
    const { callSid, conferenceSid, durationSeconds } = resource;
    return [
      ...given('Call', callSid),
      ...given('Conference', conferenceSid),
      ...given('Duration', durationSeconds === null ? null : `${durationSeconds} s`),
    ];
  }
  const common = [
    ...given('From', resource.from),
    ...given('To', resource.to),
    ...given('Direction', resource.direction),
  ];
  if (resource.kind === 'message') return [...common, field('Channel', nameOfChannel(resource.channel))];
  const { parentCallSid, durationSeconds } = resource;
  return [
    ...common,
    ...given('Parent call', parentCallSid),
    ...given('Duration', durationSeconds === null ? null : `${durationSeconds} s`),
  ];
}

function codesOf(resource: AnyResource): string[] {
  switch (resource.kind) {
    case 'message': {
      const { errorCode: code, accountSid } = resource;
      return code === null ? [] : [field('Error code', `${code} (${describeErrorCode(code, accountSid)})`)];
    }
    case 'call': {
      const code = resource.sipResultCode;
      return code === null ? [] : [field('SIP code', `${code} (${describeSipCode(code) ?? 'not a common one'})`)];
    }
    case 'recording':
      return given('Error code', resource.errorCode);
  }
}

function callbacksHeading({ kind }: AnyResource): string {
  const own = kind === 'call' ? ' and the time they give themselves' : '';
  return wrapText(`Status callbacks, with the time of receipt${own} (UTC):`, WIDTH);
}

function callbackLine(event: TimelineEvent): string {
  const own = event.occurredAt === event.at ? [] : [`of ${event.occurredAt}`];
  const number = event.sequenceNumber === null ? [] : [`no. ${event.sequenceNumber}`];
  const code = event.errorCode === null ? [] : [`error ${event.errorCode}`];
  const unread = event.unread.length === 0 ? [] : [`not readable: ${event.unread.slice(0, 5).join(', ')}`];
  const observed = event.origin === 'reconciliation' ? ['observed over your REST API'] : [];
  const said = [event.at, event.status, ...observed, ...own, ...number, ...code, ...unread].join('  ');
  return `  ${wrapText(showInOneLine(said), WIDTH - 2, 4)}`;
}

const SIGNATURES = {
  verified: 'verifies with the signing key of the account',
  ambiguous: 'verifies, but what it signs came split into other parameters too; please tell us which one you sent',
  'key-unknown': 'verified when it came in, with a signing key that is not in use here any more',
  'made-up': 'made by the program that made up the callbacks; it proves nothing',
  observed: 'none: your REST API reported it when we asked; no callback did',
  wrong: 'does not verify any more',
} as const satisfies Record<SignatureVerdict, string>;

/** One line for each verdict that occurs, with the number of its events. */
function signatureLines(events: readonly TimelineEvent[]): string[] {
  const noun = events.some(({ origin }) => origin === 'reconciliation') ? 'reports' : 'callbacks';
  return SIGNATURE_VERDICTS.flatMap((verdict) => {
    const count = events.filter(({ signature }) => signature.verdict === verdict).length;
    if (count === 0) return [];
    const share = count < events.length ? `${count} of ${events.length} ${noun}` : `all ${noun}: ${count}`;
    return [field('Signature', `${SIGNATURES[verdict]} (${share})`)];
  });
}

const remarkLines = (remarks: readonly string[]): string[] =>
  remarks.map((remark) => field('Remark', remark.replaceAll('`', '"')));

const given = (label: string, value: string | null): string[] => (value === null ? [] : [field(label, value)]);

/**
 * A value stays on its line, and control characters in it are shown: people copy the ticket into a form as they see it.
 */
const field = (label: string, value: string): string =>
  wrapText(`${`${label}:`.padEnd(LABEL)} ${showInOneLine(value)}`, WIDTH, LABEL + 1);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
