const SEED = 0x9e3779b9 + 3923095;

/**
 * PostgreSQL’s `hashtext()`: the number between -2³¹ and 2³¹ - 1 by which Citus finds the shard of a text. PostgreSQL
 * promises the same number for the same text in every release, since hash indexes and hash partitions rest on it; it
 * reads the bytes in the order of a little-endian machine.
 *
 * It is Bob Jenkins’ `lookup3` over the bytes in UTF-8, twelve at a time.
 */
export function hashOfText(text: string): number {
  const bytes = Buffer.from(text);
  let a = (SEED + bytes.length) | 0;
  let b = a;
  let c = a;
  let at = 0;
  for (; bytes.length - at >= 12; at += 12) {
    a = (a + bytes.readInt32LE(at)) | 0;
    b = (b + bytes.readInt32LE(at + 4)) | 0;
    c = (c + bytes.readInt32LE(at + 8)) | 0;

    a = (a - c) ^ rotate(c, 4);
    c = (c + b) | 0;
    b = (b - a) ^ rotate(a, 6);
    a = (a + c) | 0;
    c = (c - b) ^ rotate(b, 8);
    b = (b + a) | 0;
    a = (a - c) ^ rotate(c, 16);
    c = (c + b) | 0;
    b = (b - a) ^ rotate(a, 19);
    a = (a + c) | 0;
    c = (c - b) ^ rotate(b, 4);
    b = (b + a) | 0;
  }
  const left = bytes.length - at;
  // The lowest byte of `c` stays free for the length.
  for (let place = 0; place < left; place += 1) {
    const byte = bytes[at + place]!;
    if (place < 4) a = (a + (byte << (8 * place))) | 0;
    else if (place < 8) b = (b + (byte << (8 * (place - 4)))) | 0;
    else c = (c + (byte << (8 * (place - 7)))) | 0;
  }

  c = (c ^ b) - rotate(b, 14);
  a = (a ^ c) - rotate(c, 11);
  b = (b ^ a) - rotate(a, 25);
  c = (c ^ b) - rotate(b, 16);
  a = (a ^ c) - rotate(c, 4);
  b = (b ^ a) - rotate(a, 14);
  return ((c ^ b) - rotate(b, 24)) | 0;
}

const rotate = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));
