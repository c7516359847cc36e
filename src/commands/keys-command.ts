import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { isTrackedPlace } from "../history/is-tracked-place.ts";
import { KeyExistsError, writeNewKeys } from "../mirror/signing/new-keys.ts";
import { commandLine } from "../program/command-words.ts";
import { readCommand, reportErrors } from "./command-line.ts";
import { spec } from "./specs/keys-spec.ts";

/** `gongkai keys new`: exit code 2 when the keys may not stand where they are to. */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, positionals } = command;
    const [what, file, ...more] = positionals;
    if (what !== "new" || more.length > 0) {
      const line = commandLine("keys new");
      usageError(language, {
        zh: `写作 ${line}，后面可以写私钥的文件。`,
        en: `Write ${line}, and behind it the file of the secret key if you like.`,
      });
    }
    const path = resolve(file ?? join(homedir(), ".gongkai", "signing.key"));
    await refuseTracked(path, language);
    console.log(text(path, written(path, language), language));
    return 0;
  });
}

async function refuseTracked(path: string, language: MessageLanguage): Promise<void> {
  if (!(await isTrackedPlace(path))) return;
  usageError(language, {
    zh: `${path} 在 git 的工作文件夹里，没有被忽略：私钥会随内容一起公开。请换一个地方。`,
    en: `${path} lies in a working tree of git and is not ignored there: the secret key would be published along with the content. Choose another place.`,
  });
}

function written(path: string, language: MessageLanguage): string {
  try {
    return writeNewKeys(path);
  } catch (error) {
    if (!(error instanceof KeyExistsError)) throw error;
    return usageError(language, {
      zh: `${error.path} 已经有了，不覆盖。`,
      en: `${error.path} is there already and is not overwritten.`,
    });
  }
}

function text(path: string, key: string, language: MessageLanguage): string {
  const sign = commandLine(`build --sign ${path}`);
  return {
    zh: [
      `私钥：${path}（没有密码，谁拿到谁就能签名：只放在生成网站的机器上，另备份一份锁好，不要放进内容文件夹和代码库）`,
      `公钥：${path}.pub`,
      "在 portal.yaml 里写上这一行：",
      `signingKey: ${key}`,
      `签名：${sign}；在 CI 里把私钥文件的内容放进保密变量 GONGKAI_SIGNING_KEY。`,
    ],
    en: [
      `Secret key: ${path} (without a password: whoever has it can sign. Keep it on the machine that builds, and a copy under lock; never in the content folder or a repository)`,
      `Public key: ${path}.pub`,
      "Write this line into portal.yaml:",
      `signingKey: ${key}`,
      `To sign: ${sign}; in CI put the content of the secret file into the secret variable GONGKAI_SIGNING_KEY.`,
    ],
  }[language].join("\n");
}
