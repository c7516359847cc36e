import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { hasPassword, parseSecretKey } from "../../mirror/signing/minisign.ts";
import type { Signing } from "../../mirror/write-manifest.ts";

/** Holds the text of a secret key, for CI. */
const variable = "GONGKAI_SIGNING_KEY";

/** What a build is asked to sign with, as people write it. */
export interface SigningRequest {
  /** File of the secret key. */
  sign: string | undefined;
  /** File of the log to continue. */
  log: string | undefined;
}

/**
 * The key that a build is to sign with. It is taken out of the environment: no process that the build starts needs it.
 * @returns null when nothing is to be signed
 * @throws {UsageError} which never quotes what it has read
 */
export function requestedSigning(
  { sign, log }: SigningRequest,
  env: NodeJS.ProcessEnv,
  language: MessageLanguage,
): Signing | null {
  const { [variable]: inEnvironment } = env;
  delete env[variable];
  const text = sign === undefined ? inEnvironment : textOf(resolve(sign), language);
  if (!text) {
    if (log !== undefined) {
      usageError(language, {
        zh: "--log 要与 --sign 同用。",
        en: "--log goes together with --sign.",
      });
    }
    return null;
  }
  const key = parseSecretKey(text);
  if (!key) refuse(text, sign ?? variable, language);
  const path = log === undefined ? null : resolve(log);
  if (path !== null && !existsSync(path)) {
    usageError(language, { zh: `没有 ${path} 这个文件。`, en: `There is no file ${path}.` });
  }
  return { key, log: path };
}

function refuse(text: string, place: string, language: MessageLanguage): never {
  if (hasPassword(text)) {
    usageError(language, {
      zh: `${place} 里的私钥有密码，这里用不了：要用 keys new 或 minisign -G -W 做没有密码的。`,
      en: `The secret key in ${place} has a password and cannot be used here: make one without, by keys new or minisign -G -W.`,
    });
  }
  return usageError(language, {
    zh: `${place} 里的不是 keys new 做的私钥。`,
    en: `${place} holds no secret key as keys new makes it.`,
  });
}

function textOf(path: string, language: MessageLanguage): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return usageError(language, {
      zh: `读不出私钥文件 ${path}。`,
      en: `The file of the secret key cannot be read: ${path}`,
    });
  }
}
