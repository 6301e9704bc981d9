import { Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { KINDS, type Kind } from '@sidetrack/domain';
import { invalidInput } from '@sidetrack/http-service';
import { dayOf, endOfDay, RETENTION_DAYS, type ReconciliationRequest } from '@sidetrack/reconciliation';
import { ACCOUNT_SID, EXAMPLE, readPastedSid } from '@sidetrack/views';
import type { ApiSettings } from '../api-settings.js';
import { kind, moment, sid } from '../query/common-parameters.js';
import { anyOf, one, withDefault, type Parameter } from '../query/parameter.js';
import { API_SETTINGS } from '../tokens.js';
import { readParameters, type Given, type Parameters, type ValuesOf } from '../query/read-parameters.js';

const DAY_MS = 86_400_000;
const MAX_PASTED = 1_000;

const flag = (description: string): Parameter<boolean | undefined> => ({
  description,
  schema: { type: 'boolean' },
  read: (given) => (typeof given === 'boolean' ? { value: given } : { refusal: 'is true or false.' }),
});

/** The body of a request for a reconciliation. */
const NEW_RECONCILIATION = {
  since: withDefault(moment('From the UTC day of this time on.', '3d'), '3d'),
  kind: anyOf(KINDS, 'Which kinds; all of them by default.'),
  dryRun: flag('Whether to ask and count, and store no observation.'),
};

/** The body of a request to ask for one SID. */
const ASKED_SID = {
  sid: {
    ...(one(
      { maxLength: MAX_PASTED, description: 'The SID, as people paste it.', example: EXAMPLE.message },
      (text) =>
        text.length <= MAX_PASTED && readPastedSid(text).length > 0
          ? { value: text }
          : { refusal: 'is the SID of a message, a call or a recording.' },
      'is the SID of a message, a call or a recording.',
    ) as Parameter<string>),
    isRequired: true as const,
  },
  kind: kind('Which kind, where several have the SID.'),
  accountSid: sid(ACCOUNT_SID, EXAMPLE.account),
};

/** The same bodies as classes, because the API documents identify a body by its class. */
export class NewReconciliationBody {}
export class AskedSidBody {}

for (const [body, parameters] of [
  [NewReconciliationBody, NEW_RECONCILIATION],
  [AskedSidBody, ASKED_SID],
] as const) {
  for (const [name, { description, schema, isRequired = false }] of Object.entries<Parameter<unknown>>(parameters)) {
    ApiProperty({ ...(schema as object), description, required: isRequired })(body.prototype, name);
  }
}

function readBody<Of extends Parameters>(parameters: Of, body: unknown, askedAt: Date, example: string): ValuesOf<Of> {
  // A POST without a body asks for what is asked by default.
  const given = body ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw invalidInput([{ pointer: '', detail: `the body is a JSON object such as ${example}.` }]);
  }
  return readParameters(parameters, given as Given, { askedAt, homeCountry: null }, '');
}

@Injectable()
export class NewReconciliationPipe implements PipeTransform<unknown, ReconciliationRequest> {
  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {}

  transform(body: unknown): ReconciliationRequest {
    const now = this.settings.now();
    const { since, kind: kinds = KINDS, dryRun = false } = readBody(NEW_RECONCILIATION, body, now, '{"since":"3d"}');
    const from = dayOf(since);
    if (since > now) throw invalidInput([{ pointer: '/since', detail: 'since is a time that has passed.' }]);
    if (from < dayOf(new Date(now.getTime() - RETENTION_DAYS * DAY_MS))) {
      const detail = `since is at most ${RETENTION_DAYS} days ago: providers keep nothing longer.`;
      throw invalidInput([{ pointer: '/since', detail }]);
    }
    return {
      kinds,
      range: { since: from, until: dayOf(endOfDay(dayOf(now))) },
      openEnds: true,
      dryRun,
      purpose: 'request',
    };
  }
}

/** A SID to ask for. */
export interface AskedSid {
  readonly sid: string;
  readonly kind: Kind | undefined;
  readonly accountSid: string | undefined;
}

@Injectable()
export class AskedSidPipe implements PipeTransform<unknown, AskedSid> {
  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {}

  transform(body: unknown): AskedSid {
    return readBody(ASKED_SID, body, this.settings.now(), `{"sid":"${EXAMPLE.message}"}`);
  }
}
