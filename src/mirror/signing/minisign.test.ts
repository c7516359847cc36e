import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  hasPassword,
  isSigned,
  keyFiles,
  type PublicKey,
  parsePublicKey,
  parseSecretKey,
  parseSignature,
  type Signature,
  type SigningKey,
  signatureText,
} from "./minisign.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-minisign-"));
const hasMinisign = spawnSync("minisign", ["-v"]).error === undefined;

afterAll(() => rmSync(folder, { recursive: true }));

const files = keyFiles(Buffer.alloc(32, 7), Buffer.from("0123456789abcdef", "hex"));
const key = parseSecretKey(files.secret) as SigningKey;
const publicKey = parsePublicKey(files.public) as PublicKey;
const message = Buffer.from("政府信息公开\n");

test("keys and signatures are the same for the same seed, and fit each other", () => {
  expect(files.public).toBe(
    `untrusted comment: minisign public key EFCDAB8967452301\n${publicKey.text}\n`,
  );
  expect(parsePublicKey(publicKey.text)?.id).toEqual(publicKey.id);
  expect(key.public.text).toBe(publicKey.text);
  const text = signatureText(key, message, "serial:1");
  expect(signatureText(key, message, "serial:1")).toBe(text);
  expect(isSigned(publicKey, message, parseSignature(text) as Signature)).toBe(true);
});

test("a signature is of one file, one comment and one key", () => {
  const text = signatureText(key, message, "serial:1");
  const of = (changed: string) => parseSignature(changed) as Signature;
  expect(isSigned(publicKey, Buffer.from("别的"), of(text))).toBe(false);
  expect(isSigned(publicKey, message, of(text.replace("serial:1", "serial:2")))).toBe(false);
  const other = parseSecretKey(keyFiles(Buffer.alloc(32, 8), publicKey.id).secret) as SigningKey;
  expect(isSigned(other.public, message, of(text))).toBe(false);
});

test.each([
  ["nothing", ""],
  ["a public key", files.public],
  ["half a key", files.secret.slice(0, 150)],
  ["two keys", files.secret + files.secret],
  ["another kind", files.secret.replace("RWQA", "RWRA")],
  ["halves that do not belong together", files.secret.replace("BwcHBwcH", "BwcHBwcI")],
  ["base64 that is written otherwise", files.secret.replace(/A=\n$/, "B=\n")],
])("%s is no secret key", (_, text) => {
  expect(parseSecretKey(text)).toBe(null);
});

test("a secret key with a password is told from what is none", () => {
  const bytes = Buffer.from(files.secret.split("\n")[1] as string, "base64");
  bytes.write("Sc", 2);
  const text = `untrusted comment: x\n${bytes.toString("base64")}\n`;
  expect([parseSecretKey(text), hasPassword(text), hasPassword(files.secret)]).toEqual([
    null,
    true,
    false,
  ]);
});

test.each([
  ["no comment", (text: string) => text.replace("untrusted comment: ", "")],
  ["no trusted comment", (text: string) => text.replace("trusted comment: serial", "serial")],
  ["a line more", (text: string) => `${text}x\n`],
  ["a signature without hash", (text: string) => text.replace("\nRUQ", "\nRWQ")],
  ["half a signature", (text: string) => text.replace(/==\n$/, "\n")],
])("%s: no signature", (_, change) => {
  const text = signatureText(key, message, "serial:1");
  expect(parseSignature(change(text.replace(/\nRU./, "\nRUQ")))).toBe(null);
});

describe.skipIf(!hasMinisign)("minisign itself", () => {
  const path = (name: string) => join(folder, name);

  test("verifies what is signed here, and signs with a key of ours", () => {
    writeFileSync(path("m"), message);
    writeFileSync(path("ours.key"), files.secret);
    writeFileSync(path("m.minisig"), signatureText(key, message, "serial:1\tday:2026-11-22"));
    const verify = () => execFileSync("minisign", ["-V", "-m", path("m"), "-P", publicKey.text]);
    expect(String(verify())).toContain("Trusted comment: serial:1\tday:2026-11-22");
    execFileSync("minisign", ["-S", "-m", path("m"), "-s", path("ours.key")]);
    expect(String(verify())).toContain("Signature and comment signature verified");
  });

  test("signs with a key of its own what is verified here, and its key signs here", () => {
    const names = ["-p", path("theirs.pub"), "-s", path("theirs.key")];
    execFileSync("minisign", ["-G", "-W", ...names]);
    writeFileSync(path("n"), message);
    execFileSync("minisign", ["-S", "-m", path("n"), "-s", path("theirs.key"), "-t", "甲"]);
    const theirs = parsePublicKey(readFileSync(path("theirs.pub"), "utf8")) as PublicKey;
    const signature = parseSignature(readFileSync(path("n.minisig"), "utf8")) as Signature;
    expect(signature.comment).toBe("甲");
    expect(isSigned(theirs, message, signature)).toBe(true);
    const secret = parseSecretKey(readFileSync(path("theirs.key"), "utf8")) as SigningKey;
    expect(secret.public.text).toBe(theirs.text);
    writeFileSync(path("n.minisig"), signatureText(secret, message, "乙"));
    const said = execFileSync("minisign", ["-V", "-m", path("n"), "-p", path("theirs.pub")]);
    expect(String(said)).toContain("乙");
  });
});
