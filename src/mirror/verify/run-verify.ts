import { existsSync, statSync } from "node:fs";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { type PublicKey, parsePublicKey } from "../signing/minisign.ts";
import { shown } from "./problem.ts";
import { bytesOf } from "./read-file.ts";
import { verificationJson, verificationText } from "./verification-text.ts";
import { type KnownManifest, knownManifest, verifyFolder } from "./verify-folder.ts";

/** What is asked, as people write it. */
export interface VerifyRequest {
  folder: string;
  /** A public key, or the file of one. */
  key: string | undefined;
  /** The file of a `MANIFEST.txt`. */
  since: string | undefined;
  json: boolean;
  sm3: boolean;
  language: MessageLanguage;
}

/** What is asked cannot be: in words for people. */
export class RequestError extends Error {}

/** Bytes of a file that is named. */
const largest = 100_000;

/**
 * Verifies a folder.
 * @returns what is to be printed, and whether all is well
 * @throws {RequestError}
 */
export function runVerify(request: VerifyRequest): { text: string; ok: boolean } {
  const { folder, json, sm3, language } = request;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    refuse(language, {
      zh: `没有 ${folder} 这个文件夹。`,
      en: `There is no folder ${folder}.`,
    });
  }
  const found = verifyFolder(folder, {
    key: request.key === undefined ? null : keyOf(request.key, language),
    since: request.since === undefined ? null : sinceOf(request.since, language),
    algorithm: sm3 ? "sm3" : "sha256",
  });
  const text = json ? verificationJson(found) : verificationText(found, language);
  return { text, ok: found.problems.length === 0 };
}

/** A public key that is named. @param written itself, or its file @throws {RequestError} */
export function keyOf(written: string, language: MessageLanguage): PublicKey {
  const text = existsSync(written) ? textOf(written) : written;
  return (
    parsePublicKey(text) ??
    refuse(language, {
      zh: `--key 后面写公钥（以 RW 开头的 56 个字符）或公钥文件，现为：${shown(written)}${existsSync(written) ? "（里面没有公钥）" : "（没有这个文件）"}`,
      en: `--key takes a public key, 56 characters that begin with RW, or the file of one; found: ${shown(written)} (${existsSync(written) ? "it holds no public key" : "there is no such file"})`,
    })
  );
}

function sinceOf(path: string, language: MessageLanguage): KnownManifest {
  const isThere = existsSync(path);
  const manifest = isThere ? knownManifest(Buffer.from(textOf(path))) : 0;
  if (typeof manifest !== "number") return manifest;
  return refuse(language, {
    zh: `--since 后面写以前留下的 MANIFEST.txt，现为：${shown(path)}${isThere ? "（不是 MANIFEST.txt）" : "（没有这个文件）"}`,
    en: `--since takes a MANIFEST.txt that was kept; found: ${shown(path)} (${isThere ? "no MANIFEST.txt" : "there is no such file"})`,
  });
}

/** Empty where it cannot be read. */
function textOf(path: string): string {
  try {
    return bytesOf(path, largest).toString();
  } catch {
    return "";
  }
}

function refuse(language: MessageLanguage, words: Record<MessageLanguage, string>): never {
  throw new RequestError(words[language]);
}
