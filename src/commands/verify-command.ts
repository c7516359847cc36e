import { resolve } from "node:path";
import { UsageError, usageError } from "../diagnostics/usage-error.ts";
import { RequestError, runVerify, type VerifyRequest } from "../mirror/verify/run-verify.ts";
import { readCommand, reportErrors } from "./command-line.ts";
import { spec } from "./specs/verify-spec.ts";

/** `gongkai verify`: exit code 1 when anything is wrong with the copy, 2 when there is nothing to check. */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, values, positionals } = command;
    const { key, since, json, sm3 } = values as Partial<VerifyRequest>;
    if (positionals.length > 1) {
      usageError(language, {
        zh: "一次核对一个文件夹。",
        en: "One folder is checked at a time.",
      });
    }
    const folder = resolve(positionals[0] ?? "dist");
    const { text, ok } = verified({
      folder,
      key,
      since,
      json: json === true,
      sm3: sm3 === true,
      language,
    });
    console.log(text);
    return ok ? 0 : 1;
  });
}

function verified(request: VerifyRequest): ReturnType<typeof runVerify> {
  try {
    return runVerify(request);
  } catch (error) {
    throw error instanceof RequestError ? new UsageError(error.message) : error;
  }
}
