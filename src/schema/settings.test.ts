import { expect, test } from "vitest";
import { faultOf } from "./field/fault.ts";
import { catalogSchema } from "./settings/catalog.ts";
import { portalSettingsSchema } from "./settings/portal.ts";
import { publishersSchema } from "./settings/publishers.ts";
import { themes } from "./vocabulary/themes.ts";

test("a portal without settings has defaults for everything", () => {
  expect(portalSettingsSchema.parse({})).toEqual({
    name: "政府信息公开",
    organ: "",
    look: {
      colours: {},
      home: ["search", "columns", "newest", "publishers", "topics", "genres", "years"],
      featured: [],
      navigation: [],
      footer: [],
    },
    url: "",
    siteIdCode: "",
    icpNumber: "",
    policeNumber: "",
    errorReportUrl: "",
    organMarkUrl: "",
    description: "",
    keywords: [],
    contact: { address: "", hours: "", phone: "", fax: "", email: "", postcode: "" },
    timeZone: "Asia/Shanghai",
    indexNumber: {
      pattern: "{unit}/{year}-{serial}",
      unitCode: "",
      serialWidth: 5,
      resetYearly: true,
    },
    signingKey: "",
    deadlines: { disclosureWorkingDays: 20 },
    checks: {
      rules: {},
      wrongWords: {},
      allow: { numbers: [], hosts: [] },
      governmentHosts: [],
      largestFileBytes: 50_000_000,
      holidays: { off: [], work: [] },
      longestPeriods: [],
      backdatingDays: 7,
    },
  });
});

test("how strictly a rule is taken may be said in Chinese", () => {
  const read = (rules: Record<string, string>) =>
    portalSettingsSchema.safeParse({ checks: { rules } });
  expect(read({ "dates/order": "关闭", "dates/future": "error" }).data?.checks.rules).toEqual({
    "dates/order": "off",
    "dates/future": "error",
  });
  const { error } = read({ "dates/order": "严格" });
  expect(error?.issues.map((issue) => [faultOf(issue)?.code, issue.path])).toEqual([
    ["field/unknown-word", ["checks", "rules", "dates/order"]],
  ]);
});

test("numbers and yes or no are read from the text of YAML", () => {
  const settings = portalSettingsSchema.parse({
    deadlines: { disclosureWorkingDays: "15" },
    indexNumber: { resetYearly: "false", serialWidth: "6" },
  });
  expect(settings.deadlines.disclosureWorkingDays).toBe(15);
  expect(settings.indexNumber).toMatchObject({ resetYearly: false, serialWidth: 6 });
});

test("publishers have what is not given as absent", () => {
  expect(publishersSchema.parse([{ id: "finance", name: "青禾县财政局" }])).toEqual([
    { id: "finance", name: "青禾县财政局", predecessors: [] },
  ]);
});

test("a catalogue is a tree in which no id occurs twice", () => {
  const tree = [
    {
      id: "plans",
      name: "规划",
      children: [{ id: "special", name: "专项", updateWithinDays: "365" }],
    },
  ];
  expect(catalogSchema.parse(tree)[0]?.children).toEqual([
    { id: "special", name: "专项", updateWithinDays: 365, children: [] },
  ]);
  const twice = catalogSchema.safeParse([...tree, { id: "Special", name: "另一个" }]);
  expect(twice.error?.issues.map((issue) => [faultOf(issue)?.code, issue.path])).toEqual([
    ["field/duplicate-id", [1, "id"]],
  ]);
});

test("there are 22 themes and 121 sub-themes", () => {
  expect(Object.keys(themes)).toHaveLength(22);
  expect(Object.values(themes).flat()).toHaveLength(121);
});
