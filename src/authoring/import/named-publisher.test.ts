import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { namedPublisher } from "./named-publisher.ts";

const onFile = `- { id: county, name: 青禾县人民政府, shortName: 县政府 }
- { id: water, name: 青禾县水利局, predecessors: [青禾县水务局] }
`;

async function named(written: string, publishers: string | null, language: "zh" | "en" = "zh") {
  const files: Record<string, string> =
    publishers === null ? {} : { "publishers.yaml": publishers };
  return namedPublisher(temporaryFolder(files), written, language).catch(
    ({ message }: Error) => message,
  );
}

test.each(["county", "青禾县人民政府", "县政府", " county "])(
  "an organ on file is known by id, name and short name: %s",
  async (written) => {
    expect(await named(written, onFile)).toBe("青禾县人民政府");
  },
);

test("a former name stands for the organ of now", async () => {
  expect(await named("青禾县水务局", onFile)).toBe("青禾县水利局");
});

test("where no organ is on file the name is taken as it is", async () => {
  expect(await named("青禾县人民政府", null)).toBe("青禾县人民政府");
  expect(await named("青禾县人民政府", "[]\n")).toBe("青禾县人民政府");
  const nowhere = `${temporaryFolder({})}/content`;
  expect(await namedPublisher(nowhere, "青禾县人民政府", "zh")).toBe("青禾县人民政府");
});

test("an organ that is not on file is an error that names those that are", async () => {
  expect(await named("watre", onFile)).toMatchInlineSnapshot(
    `"--publisher：publishers.yaml 里没有“watre”。是不是“water”？可以写代号、名称或简称，已登记的有：county（青禾县人民政府）、water（青禾县水利局）。新的机构先在 publishers.yaml 里登记。"`,
  );
  expect(await named("青禾县民政局", onFile, "en")).toMatchInlineSnapshot(
    `"--publisher: publishers.yaml has no “青禾县民政局”. Is it “青禾县水利局”? Give an id, a name or a short name; on file are: county（青禾县人民政府）、water（青禾县水利局）. Enter a new organ in publishers.yaml first."`,
  );
});

test("of a list with errors it is said that it was not read in full", async () => {
  expect(await named("water", "- { id: county }\n")).toContain("没有读全");
  expect(await named("", null)).toContain("没有“”");
});
