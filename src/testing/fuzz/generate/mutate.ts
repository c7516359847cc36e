import fc from "fast-check";

/** One change of bytes; places are parts of the length, so that it applies to any file. */
type Change = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, part: number) => Math.floor(part * bytes.length);
const splice = (bytes: Buffer, from: number, to: number, put: Uint8Array = Buffer.alloc(0)) =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

/** Bytes a mutated file may have: limits on size are tried by tests of their own. */
const mostBytes = 200_000;

/**
 * Damages of a file: bytes overwritten, stretches cut out, doubled, repeated many times or swapped in from elsewhere
 * in it, tokens put in that parsers stumble over.
 */
function change(killers: readonly string[]): fc.Arbitrary<Change> {
  return fc.oneof(
    fc.tuple(place, fc.nat(255)).map(
      ([part, value]): Change =>
        (bytes) => {
          const copy = Buffer.from(bytes);
          if (copy.length > 0) copy[Math.min(at(copy, part), copy.length - 1)] = value;
          return copy;
        },
    ),
    fc.tuple(place, fc.nat(200)).map(
      ([part, length]): Change =>
        (bytes) => {
          const from = at(bytes, part);
          return splice(bytes, from, from + length);
        },
    ),
    fc.tuple(place, place, fc.nat(300)).map(
      ([from, to, length]): Change =>
        (bytes) => {
          const start = at(bytes, from);
          return splice(bytes, at(bytes, to), at(bytes, to), bytes.subarray(start, start + length));
        },
    ),
    fc.tuple(place, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 400 })).map(
      ([part, length, times]): Change =>
        (bytes) => {
          const from = at(bytes, part);
          const block = bytes.subarray(from, from + length);
          return splice(
            bytes,
            from,
            from,
            Buffer.concat(Array.from({ length: times }, () => block)),
          );
        },
    ),
    fc.tuple(place, fc.constantFrom(...killers), fc.constantFrom(1, 1, 1, 2, 50, 1000)).map(
      ([part, token, times]): Change =>
        (bytes) =>
          splice(bytes, at(bytes, part), at(bytes, part), Buffer.from(token.repeat(times))),
    ),
    place.map(
      (part): Change =>
        (bytes) =>
          bytes.subarray(0, at(bytes, part)),
    ),
  );
}

/** A file of the originals with one to six damages. */
export function mutated<Name>(
  originals: readonly (readonly [name: Name, bytes: Uint8Array])[],
  killers: readonly string[],
): fc.Arbitrary<readonly [name: Name, bytes: Uint8Array]> {
  return fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(change(killers), { minLength: 1, maxLength: 6, size: "max" }),
    )
    .map(([[name, bytes], changes]) => {
      const damaged = changes.reduce<Buffer>((copy, apply) => apply(copy), Buffer.from(bytes));
      return [name, damaged.subarray(0, mostBytes)] as const;
    });
}
