/** The types that `binaryArray` writes, and the JavaScript value for each type. A jsonb is given as JSON text. */
interface Elements {
  readonly text: string;
  readonly jsonb: string;
  readonly bytea: Buffer;
  readonly timestamptz: Date;
}

export type BinaryType = keyof Elements;
export type BinaryValue<Type extends BinaryType> = Elements[Type] | null;

/** The numbers of the types in PostgreSQL's protocol. They have never changed and cannot change. */
const TYPE_NUMBERS: Readonly<Record<BinaryType, number>> = { bytea: 17, text: 25, timestamptz: 1184, jsonb: 3802 };

const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const TIME_BYTES = 8;
const NULL_LENGTH = -1;
const JSONB_VERSION = 1;
/** PostgreSQL counts its microseconds from this moment. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

/**
 * A parameter of the type `type[]` in the binary form that PostgreSQL reads. Neither side has to quote or search the
 * values. `pg` sends a Buffer unchanged. An invalid date is written as null, so the database refuses the value where
 * null is not allowed. An exception here would look the same as a database that is away.
 */
export function binaryArray<Type extends BinaryType>(type: Type, values: readonly BinaryValue<Type>[]): Buffer {
  const elements: readonly (string | Buffer | Date | null)[] = values;
  const array = Buffer.allocUnsafe(elements.reduce((sum, element) => sum + sizeOf(type, element), HEADER_BYTES));
  array.writeInt32BE(1, 0); // dimensions
  array.writeInt32BE(1, 4); // may hold nulls
  array.writeInt32BE(TYPE_NUMBERS[type], 8);
  array.writeInt32BE(elements.length, 12);
  array.writeInt32BE(1, 16); // the first element's number
  let at = HEADER_BYTES;
  for (const element of elements) at = writeElement(array, at, type, element);
  return array;
}

function sizeOf(type: BinaryType, element: string | Buffer | Date | null): number {
  if (isNull(element)) return LENGTH_BYTES;
  if (element instanceof Date) return LENGTH_BYTES + TIME_BYTES;
  return LENGTH_BYTES + (type === 'jsonb' ? 1 : 0) + Buffer.byteLength(element);
}

/** Writes one element and gives the place where the next element begins. */
function writeElement(array: Buffer, at: number, type: BinaryType, element: string | Buffer | Date | null): number {
  const start = at + LENGTH_BYTES;
  if (isNull(element)) {
    array.writeInt32BE(NULL_LENGTH, at);
    return start;
  }
  const end = writeValue(array, start, type, element);
  array.writeInt32BE(end - start, at);
  return end;
}

function writeValue(array: Buffer, at: number, type: BinaryType, value: string | Buffer | Date): number {
  if (value instanceof Date) {
    array.writeBigInt64BE(BigInt(value.getTime() - EPOCH_MS) * 1_000n, at);
    return at + TIME_BYTES;
  }
  if (typeof value !== 'string') return at + value.copy(array, at);
  if (type !== 'jsonb') return at + array.write(value, at);
  array[at] = JSONB_VERSION;
  return at + 1 + array.write(value, at + 1);
}

const isNull = (element: string | Buffer | Date | null): element is null =>
  element === null || (element instanceof Date && Number.isNaN(element.getTime()));
