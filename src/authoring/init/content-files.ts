import { organIds } from "./levels.ts";
import type { PortalFacts, ProjectFile } from "./portal-facts.ts";
import { templateFile, yamlValue } from "./template-file.ts";

/** The content folder of a new portal: what is not known is left to fill in (【待填】), as `check` then says. */
export function contentFiles(facts: PortalFacts): ProjectFile[] {
  const { organ, name, level, url, code, today } = facts;
  // 青禾县人民政府信息公开指南, but 青禾县水利局政府信息公开指南.
  const disclosure = `${organ.replace(/政府$/, "")}政府信息公开`;
  const values = {
    organ: yamlValue(organ),
    name: yamlValue(name),
    url:
      url === null ? "【待填：门户的网址，如 https://www.example.gov.cn/zwgk/】" : yamlValue(url),
    code: code === null ? "【待填：单位代码，字母和数字】" : yamlValue(code),
    description: yamlValue(`${organ}依法公开的政府信息。`),
    id: organIds[level],
    guideTitle: yamlValue(`${disclosure}指南`),
    ruleTitle: yamlValue(`${disclosure}工作制度`),
    today,
    year: today.slice(0, 4),
    // A field of the pattern, not of the template.
    unit: "{unit}",
    serial: "{serial}",
  };
  const files: Record<string, string> = {
    "portal.yaml": templateFile("portal.yaml", { ...values, year: "{year}" }),
    "publishers.yaml": templateFile("publishers.yaml", values),
    "catalog.yaml": templateFile(`catalog-${level}.yaml`),
    "synonyms.yaml": templateFile("synonyms.yaml"),
    "guide.md": templateFile("guide.md", values),
    "rules/disclosure.md": templateFile("rule.md", values),
    "documents/example.md": templateFile("example.md", values),
  };
  return Object.entries(files).map(([path, text]) => ({ path: `content/${path}`, text }));
}
