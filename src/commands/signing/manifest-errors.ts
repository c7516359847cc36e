import { FailureError } from "../../diagnostics/failure-error.ts";
import { UsageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { NoSm3Error } from "../../mirror/lists/write-lists.ts";
import { SigningError } from "../../mirror/signing/signing-error.ts";

/** Why the manifest cannot be written or signed, in words for people; null for any other error. */
export function manifestError(error: unknown, language: MessageLanguage): Error | null {
  if (error instanceof SigningError) return new UsageError(signingFaultText(error, language));
  return error instanceof NoSm3Error ? new FailureError(noSm3[language], { cause: error }) : null;
}

const noSm3 = {
  zh: "这个 Node 所带的 OpenSSL 没有国密 SM3，写不了 manifest-sm3.txt：请换用 nodejs.org 发布的 Node。上一次的输出没有改动。",
  en: "The OpenSSL of this Node has no SM3, which manifest-sm3.txt needs: use Node as nodejs.org publishes it. The last output is as it was.",
};

/** Why a build is not signed. */
function signingFaultText(
  { fault, found, wanted }: SigningError,
  language: MessageLanguage,
): string {
  return {
    "other-key": {
      zh: `没有生成：私钥（${found}）与 portal.yaml 里 signingKey 的公钥（${wanted}）不是一对。`,
      en: `Nothing was built: the secret key (${found}) does not belong to signingKey in portal.yaml (${wanted}).`,
    },
    "broken-log": {
      zh: `没有生成：签名记录 ${wanted} 第 ${found} 行接不上，或者不是用这把钥匙签的。请找回完好的一份，用 --log 指出；换了钥匙的，从空文件夹重新开始。`,
      en: `Nothing was built: line ${found} of the log of signed states, ${wanted}, does not go on from what stands before it, or was signed with another key. Find a sound one and name it by --log; with a new key begin with an empty folder.`,
    },
    "older-than-log": {
      zh: `没有生成：要签的是序号 ${found}，签名记录里已有更新的序号 ${wanted}。退回旧版本请作为新的提交。`,
      en: `Nothing was built: serial ${found} was to be signed, and the log has the later ${wanted}. Go back by a new commit.`,
    },
  }[fault][language];
}
