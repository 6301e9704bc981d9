import { VERIFY, type VerifyOptions } from './verify.verb.js';

/** The command that continues where a run has stopped. */
export function resumeCommand({ signatures, json, show }: VerifyOptions, lastSid: string | null): string {
  return [
    'sidetrack verify',
    ...(lastSid === null ? [] : [optionAfter(lastSid)]),
    ...(signatures ? ['--signatures'] : []),
    ...(json ? ['--json'] : []),
    ...(show === VERIFY.options.show.otherwise ? [] : [`--show ${show}`]),
  ].join(' ');
}

/** Quotes a SID for a shell, because `$`, `;` and `&` have a meaning there. No SID contains a quote. */
const optionAfter = (sid: string): string => (/^\w[\w-]*$/.test(sid) ? `--after ${sid}` : `--after='${sid}'`);
