import { expect, test } from "vitest";
import { words } from "./words.ts";

const name = "gongkai-1.0.0.tgz";

test.each(["zh", "en"] as const)("where it is nowhere, people are told: %s", (language) => {
  const facts = {
    organ: "甲",
    name: "乙",
    level: "county",
    url: null,
    code: null,
    today: "",
  } as const;
  const made = { folder: "新 文件夹", facts, files: 1, steps: [], check: "npm run check" };
  const text = (isThere: boolean) =>
    words[language].closing({ ...made, tarball: { name, isThere } });
  expect(text(false)).toContain(name);
  expect(text(true)).not.toContain(name);
});

test.each(["zh", "en"] as const)(
  "what the system refuses is told by what it is: %s",
  (language) => {
    const say = (code: string) =>
      words[language].notWritten("甲", Object.assign(new Error("system"), { code }));
    expect(say("ENOSPC")).toMatch(/磁盘满了（ENOSPC）|the disk is full \(ENOSPC\)/);
    expect(say("EACCES")).toBe(say("EPERM").replace("EPERM", "EACCES"));
    expect(say("EIO")).toContain("system");
  },
);
