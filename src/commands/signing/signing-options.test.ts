import { join } from "node:path";
import { expect, test } from "vitest";
import { keyFiles } from "../../mirror/signing/minisign.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { requestedSigning } from "./signing-options.ts";

const { secret, public: publicFile } = keyFiles(Buffer.alloc(32, 1), Buffer.alloc(8, 1));
const folder = temporaryFolder({ "a.key": secret, "a.pub": publicFile, log: "" });
const path = (name: string) => join(folder, name);

function asked(sign?: string, log?: string, env: NodeJS.ProcessEnv = {}) {
  return requestedSigning({ sign, log }, env, "zh");
}

test("the key comes from a file or from the environment, from which it is taken away", () => {
  expect(asked(path("a.key"))?.key.public.text).toBe(publicFile.split("\n")[1]);
  const env = { GONGKAI_SIGNING_KEY: secret, PATH: "x" };
  expect(asked(undefined, path("log"), env)?.log).toBe(path("log"));
  expect(env).toEqual({ PATH: "x" });
});

test("nothing is signed where no key is given", () => {
  expect(asked()).toBe(null);
  expect(asked(undefined, undefined, { GONGKAI_SIGNING_KEY: "" })).toBe(null);
});

test("what is no key, and a log that is not there, are refused without a word of what was read", () => {
  const bytes = Buffer.from(secret.split("\n")[1] as string, "base64");
  bytes.write("Sc", 2);
  const locked = { GONGKAI_SIGNING_KEY: bytes.toString("base64") };
  const half = { GONGKAI_SIGNING_KEY: secret.slice(0, 200) };
  const refusals = [
    () => asked(path("a.pub")),
    () => asked(path("none")),
    () => asked(undefined, undefined, half),
    () => asked(undefined, undefined, locked),
    () => asked(path("a.key"), path("no-log")),
    () => asked(undefined, path("log")),
  ].map((refused) => {
    try {
      refused();
    } catch (error) {
      return (error as Error).message.replaceAll(folder, "");
    }
    return "";
  });
  expect(refusals).toMatchInlineSnapshot(`
    [
      "/a.pub 里的不是 keys new 做的私钥。",
      "读不出私钥文件 /none。",
      "GONGKAI_SIGNING_KEY 里的不是 keys new 做的私钥。",
      "GONGKAI_SIGNING_KEY 里的私钥有密码，这里用不了：要用 keys new 或 minisign -G -W 做没有密码的。",
      "没有 /no-log 这个文件。",
      "--log 要与 --sign 同用。",
    ]
  `);
  expect(refusals.join()).not.toMatch(/[A-Za-z\d+/]{40}/);
});
