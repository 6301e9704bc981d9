import { zipSync, type Zippable } from 'fflate';
import { eventFile, sha256, type Evidence, type EvidenceItem } from './evidence.js';
import { writeReadme } from './write-readme.js';

type File = readonly [name: string, bytes: Uint8Array];

/**
 * The earliest time that a zip can contain. Zips use local time. The bytes must not depend on when or where the zip was
 * made.
 */
const ALWAYS_THE_SAME = new Date(1980, 0, 1);

/**
 * The bundle as a zip: a README, everything as one JSON file, one file for each event with the exact signed bytes
 * beside it, and the SHA-256 of every file. The same events give the same bytes, so two bundles can be compared by
 * hash. For this reason nothing is compressed: compressors differ between versions.
 */
export function packEvidence(evidence: Evidence): Uint8Array {
  const files: File[] = [
    ['README.txt', Buffer.from(writeReadme(evidence))],
    ['evidence.json', Buffer.from(`${JSON.stringify(evidence, null, 2)}\n`)],
    ...evidence.events.flatMap(filesOf),
  ];
  const sums = files.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  const all: Zippable = Object.fromEntries([...files, ['sha256sums.txt', Buffer.from(sums)] satisfies File]);
  return zipSync(all, { level: 0, mtime: ALWAYS_THE_SAME });
}

function filesOf({ file, event }: EvidenceItem): File[] {
  const base = file.replace(/\.json$/, '');
  const signed = event.signature.signedTextBase64.map((text, index): File => {
    const extension = index === 0 ? 'signed' : `signed-${index + 1}`;
    return [`${base}.${extension}`, Buffer.from(text, 'base64')];
  });
  const body: File[] =
    event.rawBodyBase64 === null ? [] : [[`${base}.body`, Buffer.from(event.rawBodyBase64, 'base64')]];
  return [[file, eventFile(event)], ...signed, ...body];
}
