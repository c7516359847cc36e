import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { serve } from "../server/serve.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { openBuilt } from "./preview-command.ts";

test("a port that is taken is told with who has it, and how to take another", async () => {
  const out = temporaryFolder({ "index.html": "<html>", "404.html": '<html data-base="/">' });
  const first = await serve(out, "/", 0);
  const { port } = first.address() as AddressInfo;
  try {
    await expect(openBuilt({ out, base: null, port }, "zh")).rejects.toThrow(
      `端口 ${port} 已被占用，多半是另一个窗口里还开着 dev 或 preview：用那一个，或者在那里按 Ctrl+C 停下。\n要另开一个，换一个端口：npm run preview -- --port ${port + 1}`,
    );
  } finally {
    first.close();
  }
});
