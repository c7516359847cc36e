import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { runScriptIn } from "../fixtures/run-command.ts";

const checked = (configuration: string, ...options: string[]) =>
  runScriptIn(
    temporaryFolder({
      "gongkai.config.mjs": `${configuration}\nexport default {};\n`,
      "content/documents/a.md": documentText(1),
    }),
    ...["check", "--format", "json", ...options],
  );

test("what a configuration throws later ends the command with a message that says where", async () => {
  for (const late of [
    'process.nextTick(() => queueMicrotask(() => { throw new Error("late"); }));',
    'Promise.resolve().then(() => new Promise((done) => setTimeout(done))).then(() => { throw new Error("late"); });',
  ]) {
    const { code, stderr } = await checked(`if (!process.send) {\n${late}\n}`, "--lang=en");
    expect(stderr).toMatch(/gongkai\.config\.mjs:2:\d+: late/);
    expect(stderr).not.toContain("    at ");
    expect(code).toBe(2);
  }
});

test("what it leaves running does not keep the command, and what it writes is no part of a report", async () => {
  const { code, stdout } = await checked('setInterval(() => {}, 1000);\nconsole.log("甲");');
  expect(code).toBeLessThan(2);
  expect(() => JSON.parse(stdout)).not.toThrow();
});
