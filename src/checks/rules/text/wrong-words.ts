import type { DocumentRule } from "../rule.ts";

/** Words the portal wants written another way: `checks.wrongWords` of `portal.yaml`. */
export const wrongWords: DocumentRule = {
  id: "text/wrong-word",
  severity: "warning",
  basis: null,
  zh: {
    title: "错词表里的词",
    message: "“{found}”在错词表里。",
    cure: "写成“{wanted}”。错词表在 portal.yaml 的 checks.wrongWords。",
  },
  en: {
    title: "Word on the list of wrong words",
    message: "“{found}” is on the list of wrong words.",
    cure: "Write “{wanted}”. The list is checks.wrongWords of portal.yaml.",
  },
  looksAt: "document",
  check({ lines }, report, settings) {
    const words = Object.entries(settings.wrongWords);
    if (words.length === 0) return;
    for (const [at, text] of lines.entries()) {
      for (const [found, wanted] of words) {
        for (
          let index = text.indexOf(found);
          index !== -1;
          index = text.indexOf(found, index + found.length)
        ) {
          report({ line: at + 1, column: index + 1 }, { found, wanted });
        }
      }
    }
  },
};
