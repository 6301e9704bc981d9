import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MOST_REPORT_BYTES, readDoorReport, type DoorReport } from './door-report.js';

/** Two reports have room, each in a slot of its own, and are written in turns. */
const SLOTS = 2;
const SLOT_BYTES = 32 * 1024;
const FILE_BYTES = SLOTS * SLOT_BYTES;

/** Of a slot: a mark of the format, the length, a number that only grows, and the checksum of all that follows the mark. */
const MARK = Buffer.from('STR1');
const LENGTH_AT = MARK.length;
const NUMBER_AT = LENGTH_AT + 4;
const CHECKSUM_AT = NUMBER_AT + 8;
const REPORT_AT = CHECKSUM_AT + 32;

/** A door that reported twice within one look would leave no whole report to it; it has to be fast to do so again. */
const MOST_LOOKS = 3;

interface Numbered {
  readonly number: bigint;
  readonly report: DoorReport;
}

/**
 * The report of a door in a file that needs no room on the disk to be written: it has its whole size from the start, and
 * each report is put over the one before the last. So it works while the disk is full and the database away, which is when
 * somebody asks. A reader sees the last whole report: while one is being written, and when the process was killed
 * over it, that is the one before. (Where a file system never writes in place, such as ZFS, it needs room like any file.)
 */
export class ReportFile {
  private constructor(
    private readonly handle: FileHandle,
    /** What was in it when it was opened. */
    readonly last: DoorReport | null,
    private number: bigint,
  ) {}

  /** Makes the file where there is none, and takes its room. Rejects when there is too little, or the disk refuses. */
  static async open(path: string): Promise<ReportFile> {
    // What an account's traffic is, is nobody else's business on this machine.
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      const content = await readContent(handle);
      const newest = findNewest(content);
      // Every byte, also what is there already: a copy of a DATA_DIR may have holes where zeros were.
      await writeAll(handle, content, 0);
      // A disk may promise room and find out later that there is none.
      await handle.datasync();
      return new ReportFile(handle, newest?.report ?? null, newest?.number ?? 0n);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** One at a time. Not synced: who reads it is on this machine, and after a power cut no report is better than an old one. */
  async write(report: DoorReport): Promise<void> {
    const text = Buffer.from(JSON.stringify(report));
    if (text.length > MOST_REPORT_BYTES) throw new Error(`A report of ${text.length} bytes has no room in its file.`);
    const number = this.number + 1n;
    const slot = Buffer.alloc(REPORT_AT + text.length);
    MARK.copy(slot);
    slot.writeUInt32BE(text.length, LENGTH_AT);
    slot.writeBigUInt64BE(number, NUMBER_AT);
    text.copy(slot, REPORT_AT);
    checksumOf(slot).copy(slot, CHECKSUM_AT);
    await writeAll(this.handle, slot, Number(number % BigInt(SLOTS)) * SLOT_BYTES);
    this.number = number;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}

/** The last whole report in a file; null when there is none. Rejects when the file cannot be read. */
export async function readReportFile(path: string): Promise<DoorReport | null> {
  const handle = await open(path, 'r');
  try {
    for (let look = 1; look <= MOST_LOOKS; look += 1) {
      const newest = findNewest(await readContent(handle));
      if (newest !== null) return newest.report;
    }
    return null;
  } finally {
    await handle.close();
  }
}

/** The file's bytes, and zeros where it is shorter than it should be. */
async function readContent(handle: FileHandle): Promise<Buffer> {
  const content = Buffer.alloc(FILE_BYTES);
  for (let at = 0; at < FILE_BYTES;) {
    const { bytesRead } = await handle.read(content, at, FILE_BYTES - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return content;
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position + at);
    at += bytesWritten;
  }
}

function findNewest(content: Buffer): Numbered | null {
  const whole = Array.from({ length: SLOTS }, (_, slot) =>
    readSlot(content.subarray(slot * SLOT_BYTES).subarray(0, SLOT_BYTES)),
  );
  return whole.reduce((newest, each) => (each !== null && each.number > (newest?.number ?? -1n) ? each : newest), null);
}

/** Null for half of a report, and for whatever else is none. */
function readSlot(slot: Buffer): Numbered | null {
  if (!slot.subarray(0, MARK.length).equals(MARK)) return null;
  const length = slot.readUInt32BE(LENGTH_AT);
  if (length > MOST_REPORT_BYTES) return null;
  const written = slot.subarray(0, REPORT_AT + length);
  if (!checksumOf(written).equals(written.subarray(CHECKSUM_AT, REPORT_AT))) return null;
  try {
    const report = readDoorReport(JSON.parse(written.toString('utf8', REPORT_AT)));
    return report && { number: written.readBigUInt64BE(NUMBER_AT), report };
  } catch {
    return null;
  }
}

const checksumOf = (written: Buffer): Buffer =>
  createHash('sha256').update(written.subarray(LENGTH_AT, CHECKSUM_AT)).update(written.subarray(REPORT_AT)).digest();
