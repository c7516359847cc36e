import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { RequestError, runVerify } from "./run-verify.ts";

/** `node verify.mjs`: what `gongkai verify` does, in one file, for the folder that it stands in or another. */

const languages = ["zh", "en"] as const satisfies readonly MessageLanguage[];

const usage = `用法 Usage: node verify.mjs [DIR] [--key PUB] [--since MANIFEST] [--sm3] [--json] [--lang zh|en]

  DIR               要核对的文件夹，默认是本文件所在的 / folder to check, by default that of this file
  --key PUB         公钥或公钥文件，应从别处得来 / public key or its file, to be had from elsewhere
  --since MANIFEST  以前留下的 MANIFEST.txt：退回旧版本时报告 / one that was kept: tells when this is older
  --sm3             按国密 SM3 核对 / compare by SM3
  --json            结果写成 JSON / result as JSON`;

function main(): number {
  let asked: ReturnType<typeof parsed>;
  try {
    asked = parsed();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = asked;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const language = languages.find((one) => one === (values.lang ?? languages[0]));
  if (!language) {
    console.error(`--lang: ${values.lang}\n\n${usage}`);
    return 2;
  }
  const own = dirname(realpathSync(fileURLToPath(import.meta.url)));
  try {
    const { text, ok } = runVerify({
      folder: positionals[0] ?? own,
      key: values.key,
      since: values.since,
      json: values.json === true,
      sm3: values.sm3 === true,
      language,
    });
    console.log(text);
    return ok ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    return error instanceof RequestError ? 2 : 3;
  }
}

function parsed() {
  return parseArgs({
    allowPositionals: true,
    options: {
      key: { type: "string" },
      since: { type: "string" },
      sm3: { type: "boolean" },
      json: { type: "boolean" },
      lang: { type: "string" },
      help: { type: "boolean" },
    },
  });
}

process.exitCode = main();
