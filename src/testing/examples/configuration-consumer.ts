import {
  bodyLines,
  type CheckedPortal,
  type Configuration,
  defineConfig,
  defineField,
  defineRule,
  type OwnRule,
  placeOf,
  positionIn,
  z,
} from "gongkai/config";

// Looked at by TypeScript alone, as the configuration of somebody else's project.

const words = { title: "题目", message: ["发现{found}。", "发现。"], cure: "改。" };

const inText = defineRule({
  id: "county/in-text",
  looksAt: "document",
  severity: "warning",
  zh: words,
  check(document, report, settings) {
    settings.governmentHosts satisfies readonly string[];
    document.meta.title satisfies string | undefined;
    for (const { text, line } of bodyLines(document)) {
      if (text.includes("甲")) report({ line, column: text.indexOf("甲") + 1 }, { found: "甲" });
    }
    report({ ...positionIn(document.positions, "title") });
  },
});

const inPortal: OwnRule = {
  id: "county/in-portal",
  looksAt: "portal",
  severity: "hint",
  basis: null,
  zh: words,
  en: words,
  check({ documents, asOf }: CheckedPortal, report) {
    asOf satisfies string;
    for (const document of documents) report(placeOf(document, "title"), { found: "甲" });
  },
};

export const configuration: Configuration = defineConfig({
  content: "内容",
  fields: {
    deliveredOn: defineField({
      schema: z.iso.date().optional(),
      label: "送达日期",
      zh: "送达当事人的日期。",
    }),
  },
  rules: [inText, inPortal],
  remarkPlugins: [
    () => () => {},
    [(options: { number: string }) => () => void options.number, { number: "12345" }],
  ],
  components: { Header: "./components/Header.astro" },
  head: [{ tag: "meta", attrs: { name: "author", content: "甲" } }],
});

// @ts-expect-error: a name that nobody knows
defineConfig({ rule: [] });
// @ts-expect-error: a severity that there is not
defineRule({ ...inText, severity: "fatal" });
// @ts-expect-error: a component that there is not
export const header: Configuration = { components: { Haeder: "" } };
