import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import type { DocumentRule } from "../rule.ts";

/** A source that is asked for and left blank; the page then shows the publisher. */
export const blankSource: DocumentRule = {
  id: "portal/blank-source",
  severity: "hint",
  basis: "国办发〔2017〕47号",
  zh: {
    title: "来源空着",
    message: "写了“来源”这一项，却没有内容；页面上显示发布机构。",
    cure: "写明来源；就是本机关的，整行删去。",
  },
  en: {
    title: "Blank source",
    message: "The source is asked for and left blank; the page shows the publisher.",
    cure: "Say where it comes from, or delete the line if it is the publisher's own.",
  },
  looksAt: "document",
  check({ meta, positions }, report) {
    const position = positionIn(positions, "source");
    if (position && meta.source === undefined) report(position);
  },
};
