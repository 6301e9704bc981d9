import { VERIFY, type VerifyOptions } from './verify.verb.js';

/** The command that goes on where a run has stopped. */
export function resumeCommand({ signatures, json, show }: VerifyOptions, lastSid: string | null): string {
  return [
    'sidetrack verify',
    ...(lastSid === null ? [] : [optionAfter(lastSid)]),
    ...(signatures ? ['--signatures'] : []),
    ...(json ? ['--json'] : []),
    ...(show === VERIFY.options.show.otherwise ? [] : [`--show ${show}`]),
  ].join(' ');
}

/** For a shell, to which `$`, `;` and `&` of a SID would say something; no SID has a quote of its own. */
const optionAfter = (sid: string): string => (/^\w[\w-]*$/.test(sid) ? `--after ${sid}` : `--after='${sid}'`);
