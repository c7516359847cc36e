import { expect, test } from "vitest";
import { filesBelow } from "../../src/output/folder/output-files.ts";
import { temporaryFolder } from "../../src/testing/temporary-folder.ts";
import { thirdParties, thirdPartyText } from "./third-party.ts";

const json = (value: object) => JSON.stringify(value);
const root = temporaryFolder({
  "node_modules/b/package.json": json({ name: "b", version: "1.0.0", license: "MIT" }),
  "node_modules/b/LICENSE": "MIT …",
  "node_modules/b/notice.txt": "…",
  "node_modules/b/dist/package.json": json({ type: "module" }),
  "node_modules/b/node_modules/@s/c/package.json": json({
    name: "@s/c",
    version: "2.0.0",
    licenses: [{ type: "MIT" }, { type: "GPL-2.0" }],
  }),
  "node_modules/@s/a/package.json": json({
    name: "@s/a",
    version: "3.0.0",
    license: { type: "ISC" },
  }),
  "node_modules/unsaid/package.json": json({ name: "unsaid", version: "0.0.1" }),
});

test("every package is listed with its licence, those inside others too, and no folder that is none", () => {
  expect(thirdPartyText(thirdParties(root, filesBelow(root)), "24.0.0")).toMatchInlineSnapshot(`
    "本压缩包里有什么、各是什么许可 · What is in this archive, and under what licence

    Node.js 24.0.0	MIT, and of what it contains others	node (LICENSE)
    @s/a 3.0.0	ISC	node_modules/@s/a
    b 1.0.0	MIT	node_modules/b (LICENSE, notice.txt)
    @s/c 2.0.0	MIT OR GPL-2.0	node_modules/b/node_modules/@s/c
    unsaid 0.0.1	?	node_modules/unsaid
    "
  `);
});
