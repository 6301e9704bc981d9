import { isSid, SID_IN_WORDS } from '@sidetrack/domain';
import type { GivenOptions } from '../simulate/simulate-options.js';

export interface VerifyOptions {
  readonly after: string | null;
  readonly show: number;
  readonly signatures: boolean;
  readonly json: boolean;
}

/** Reads and checks what stands on the command line, or says in one line what is wrong with it. */
export function readVerifyOptions({ after, show = '20', signatures, json }: GivenOptions): VerifyOptions | string {
  if (after !== undefined && !isSid(String(after))) {
    return `--after ${JSON.stringify(after)} is not a SID: ${SID_IN_WORDS}`;
  }
  if (!/^\d{1,6}$/.test(String(show))) return `--show ${JSON.stringify(show)} is not a whole number from 0 to 999999`;
  return {
    after: after === undefined ? null : String(after),
    show: Number(show),
    signatures: signatures === true,
    json: json === true,
  };
}

/** The command that goes on where a run has stopped. */
export function resumeCommand({ signatures, json, show }: VerifyOptions, lastSid: string | null): string {
  return [
    'sidetrack verify',
    ...(lastSid === null ? [] : [optionAfter(lastSid)]),
    ...(signatures ? ['--signatures'] : []),
    ...(json ? ['--json'] : []),
    ...(show === 20 ? [] : [`--show ${show}`]),
  ].join(' ');
}

/** For a shell, to which `$`, `;` and `&` of a SID would say something; no SID has a quote of its own. */
const optionAfter = (sid: string): string => (/^\w[\w-]*$/.test(sid) ? `--after ${sid}` : `--after='${sid}'`);
