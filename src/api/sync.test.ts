import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeState, testKey } from "../mirror/fixtures/made-copy.ts";
import { testHost } from "../mirror/sync/fixtures/test-host.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { type SyncEvent, sync } from "./sync.ts";

test("a program makes a folder a mirror, and is told how far it is", async () => {
  const cwd = temporaryFolder({ "key.pub": `${testKey(1).public.text}\n` });
  mkdirSync(join(cwd, "portal"));
  await makeState(
    join(cwd, "portal"),
    { "index.html": "<p>门户</p>" },
    { serial: 1, key: testKey(1) },
  );
  const host = await testHost(join(cwd, "portal"));
  try {
    const events: SyncEvent[] = [];
    const options = { cwd, key: "key.pub", onProgress: (event: SyncEvent) => events.push(event) };
    const address = `${host.url.href}index.html`;
    expect(await sync(address, "mirror", options)).toMatchObject({ put: 1, signature: "good" });
    expect(readFileSync(join(cwd, "mirror/index.html"), "utf8")).toBe("<p>门户</p>");
    expect(events).toContainEqual({ type: "progress", stage: "fetch", done: 1, total: 1 });
    const other = { cwd, key: testKey(2).public.text, lang: "en" } as const;
    await expect(sync(address, "mirror", other)).rejects.toThrow(/signed with another key/);
    await expect(
      sync(address, "mirror", { ...other, signal: AbortSignal.abort("停") }),
    ).rejects.toBe("停");
  } finally {
    await host.close();
  }
});

test("what cannot be asked for is told in words", async () => {
  await expect(sync("ftp://x", "mirror", { lang: "en" })).rejects.toThrow(/^No address: ftp:\/\/x/);
  await expect(sync("http://x", "mirror", { connections: 99, lang: "en" })).rejects.toThrow(
    /whole number from 1 to 32/,
  );
});
