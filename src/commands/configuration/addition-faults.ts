import { z } from "zod";
import { componentNames } from "../../extensions/component-names.ts";
import type { ExtensionFault } from "../../extensions/extension-fault.ts";
import type { ExtensionName } from "../../extensions/extensions.ts";

const list = z.array(z.unknown()).optional().meta({ zh: "列表（[ … ]）", en: "a list, [ … ]" });
const table = z
  .record(z.string(), z.unknown())
  .optional()
  .meta({ zh: "一组名称和值（{ … }）", en: "an object, { … }" });

/** What a configuration may add to the program, by what kind of value each is. */
export const additionsShape = {
  fields: table,
  rules: list,
  remarkPlugins: list,
  rehypePlugins: list,
  components: table,
  head: list,
} satisfies Record<ExtensionName, unknown>;

/** Says what is wrong with an addition that is of its kind. */
type FindFaults = (value: never) => readonly ExtensionFault[];

/** What knows an addition is loaded where there is one: every command waits for its configuration. */
const findFaults: Record<ExtensionName, () => Promise<FindFaults>> = {
  fields: async () => (await import("../../schema/own-field-faults.ts")).ownFieldFaults,
  rules: async () => (await import("../../checks/own-rule-faults.ts")).ruleFaults,
  remarkPlugins: async () => (await import("../../text/rendering/plugin-faults.ts")).remarkFaults,
  rehypePlugins: async () => (await import("../../text/rendering/plugin-faults.ts")).rehypeFaults,
  components: async () => componentFaults,
  head: async () => (await import("../../page-kinds/chrome/head/head-faults.ts")).headFaults,
};

/** What is wrong with what a configuration adds to the program: all of it. */
export async function additionFaults(configuration: unknown): Promise<ExtensionFault[]> {
  if (typeof configuration !== "object" || configuration === null) return [];
  const faults: ExtensionFault[] = [];
  for (const [name, value] of Object.entries(configuration)) {
    const shape = additionsShape[name as ExtensionName];
    if (value === undefined || !shape?.safeParse(value).success) continue;
    const find = await findFaults[name as ExtensionName]();
    faults.push(...find(value as never));
  }
  return faults;
}

function componentFaults(components: Readonly<Record<string, unknown>>): ExtensionFault[] {
  const known: readonly string[] = componentNames;
  return Object.entries(components).flatMap(([name, file]) => {
    const path = `components.${name}`;
    if (!known.includes(name)) {
      const names = known.join(", ");
      return [
        {
          path,
          zh: `没有这个组件。可用的是：${names}`,
          en: `is no component. Known are: ${names}`,
        },
      ];
    }
    return typeof file === "string"
      ? []
      : [
          {
            path,
            zh: "应是文件的路径，如 ./components/Header.astro",
            en: "takes the path of a file, such as ./components/Header.astro",
          },
        ];
  });
}
