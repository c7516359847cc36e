import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/** Keys and signatures in the formats of minisign: https://jedisct1.github.io/minisign/ */

/** What signs: it holds a secret, of which nothing is ever printed. */
export interface SigningKey {
  public: PublicKey;
  /** Ed25519 over bytes. */
  sign(bytes: Uint8Array): Buffer;
}

export interface PublicKey {
  /** As minisign writes it, and `signingKey` in portal.yaml. */
  text: string;
  /** Eight bytes that tell one key from another. */
  id: Buffer;
  isSignature(bytes: Uint8Array, signature: Uint8Array): boolean;
}

/** The two signatures of a `.minisig`: over the file, and over that and the comment. */
export interface Signature {
  id: Buffer;
  ofFile: Buffer;
  comment: string;
  ofComment: Buffer;
}

const algorithm = Buffer.from("Ed");
/** Of what is signed by its BLAKE2b-512. */
const hashed = Buffer.from("ED");
const idBytes = 8;
const keyBytes = 32;
const signatureBytes = 64;

/** The text of a secret key: bytes before the key's number; kinds of key derivation (none) and checksum (not used) among them. */
const beforeId = Buffer.concat([
  algorithm,
  Buffer.from([0, 0]),
  Buffer.from("B2"),
  Buffer.alloc(48),
]);
const checksum = Buffer.alloc(32);

/** What stands before a bare Ed25519 key in PKCS #8 and in SPKI (RFC 8410). */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** The two files of a key pair. @param seed 32 bytes of chance @param id eight of them */
export function keyFiles(seed: Buffer, id: Buffer): { secret: string; public: string } {
  const key = publicBytesOf(seed);
  const secret = Buffer.concat([beforeId, id, seed, key, checksum]).toString("base64");
  return {
    secret: `untrusted comment: minisign encrypted secret key\n${secret}\n`,
    public: `untrusted comment: minisign public key ${idText(id)}\n${publicText(id, key)}\n`,
  };
}

/** Reads a secret key without a password. @returns null where it is none; nothing is said of what it is instead */
export function parseSecretKey(text: string): SigningKey | null {
  const bytes = lineBytes(text, beforeId.length + idBytes + 2 * keyBytes + checksum.length);
  if (!bytes?.subarray(0, 6).equals(beforeId.subarray(0, 6))) return null;
  const id = bytes.subarray(beforeId.length, beforeId.length + idBytes);
  const seed = bytes.subarray(beforeId.length + idBytes, beforeId.length + idBytes + keyBytes);
  const key = publicBytesOf(seed);
  if (
    !bytes
      .subarray(beforeId.length + idBytes + keyBytes)
      .subarray(0, keyBytes)
      .equals(key)
  ) {
    return null;
  }
  const secret = secretKeyOf(seed);
  return { public: publicKeyOf(id, key), sign: (bytes) => sign(null, bytes, secret) };
}

/** Whether the text is that of a secret key with a password. */
export function hasPassword(text: string): boolean {
  return lineBytes(text)?.subarray(0, 4).equals(Buffer.from("EdSc")) ?? false;
}

/** Reads a public key: a `.pub` file, or its second line alone. @returns null where it is none */
export function parsePublicKey(text: string): PublicKey | null {
  const bytes = lineBytes(text, algorithm.length + idBytes + keyBytes);
  if (!bytes?.subarray(0, 2).equals(algorithm)) return null;
  return publicKeyOf(bytes.subarray(2, 2 + idBytes), bytes.subarray(2 + idBytes));
}

/** The text of a `.minisig`: the same key, file and comment give the same. */
export function signatureText(key: SigningKey, file: Uint8Array, comment: string): string {
  const ofFile = key.sign(blake2b(file));
  const ofComment = key.sign(Buffer.concat([ofFile, Buffer.from(comment)]));
  const line = Buffer.concat([hashed, key.public.id, ofFile]).toString("base64");
  return [
    "untrusted comment: signature from minisign secret key",
    line,
    `trusted comment: ${comment}`,
    ofComment.toString("base64"),
    "",
  ].join("\n");
}

/** @returns null where the text is no signature of a hashed file */
export function parseSignature(text: string): Signature | null {
  const [first = "", line = "", trusted = "", last = "", ...rest] = text.split(/\r?\n/);
  const [bytes, ofComment] = [base64(line), base64(last)];
  const before = "trusted comment: ";
  const isForm =
    first.startsWith("untrusted comment: ") &&
    trusted.startsWith(before) &&
    rest.join("") === "" &&
    bytes?.length === 2 + idBytes + signatureBytes &&
    bytes.subarray(0, 2).equals(hashed) &&
    ofComment?.length === signatureBytes;
  if (!isForm) return null;
  return {
    id: bytes.subarray(2, 2 + idBytes),
    ofFile: bytes.subarray(2 + idBytes),
    comment: trusted.slice(before.length),
    ofComment,
  };
}

/** Whether a signature is of a file, by the key. */
export function isSigned(key: PublicKey, file: Uint8Array, signature: Signature): boolean {
  const { ofFile, comment, ofComment } = signature;
  const both = Buffer.concat([ofFile, Buffer.from(comment)]);
  return key.isSignature(blake2b(file), ofFile) && key.isSignature(both, ofComment);
}

/** The number of a key as minisign shows it. */
export function idText(id: Buffer): string {
  return Buffer.from(id).reverse().toString("hex").toUpperCase();
}

function blake2b(bytes: Uint8Array): Buffer {
  return createHash("blake2b512").update(bytes).digest();
}

function publicKeyOf(id: Buffer, key: Buffer): PublicKey {
  const object = createPublicKey({ key: Buffer.concat([spki, key]), format: "der", type: "spki" });
  return {
    text: publicText(id, key),
    id,
    isSignature: (bytes, signature) => verify(null, bytes, object, signature),
  };
}

function publicText(id: Buffer, key: Buffer): string {
  return Buffer.concat([algorithm, id, key]).toString("base64");
}

function secretKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
}

function publicBytesOf(seed: Buffer): Buffer {
  const der = createPublicKey(secretKeyOf(seed)).export({ format: "der", type: "spki" });
  return der.subarray(spki.length);
}

/** Bytes of the line that is no comment. */
function lineBytes(text: string, length?: number): Buffer | null {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !/^untrusted comment:/.test(line));
  const bytes = lines.length === 1 ? base64((lines[0] as string).trim()) : null;
  return length === undefined || bytes?.length === length ? bytes : null;
}

/** Strictly: what another reader would take otherwise is none. */
function base64(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return text !== "" && bytes.toString("base64") === text ? bytes : null;
}
