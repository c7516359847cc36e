import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Named, ReferenceIndex } from "./reference-index.ts";

interface Document extends Named {
  file: string;
}

const document = (file: string, meta: Named["meta"]): Document => ({ file, meta });
const supply = document("supply", {
  indexNumber: "QH001/2019-00007",
  documentNumber: "禾政发〔2019〕7号",
  title: "青禾县人民政府关于印发“农村供水”管理办法（试行）的通知",
});
const plan = document("plan", { indexNumber: "QH001-2008-00001", title: "二〇〇八年工作要点" });

/** The file that is meant, or what else comes of it. */
function meant(documents: Document[], reference: string, from?: Document): string {
  const meaning = new ReferenceIndex(documents).find(reference, from);
  return meaning.kind === "one" ? meaning.document.file : meaning.kind;
}

describe("a reference", () => {
  test.each([
    "QH001/2019-00007",
    "qh001_2019-00007",
    "ＱＨ００１／2019－00007",
    "QH001—2008—00001",
    "禾政发〔2019〕7号",
    "禾政发[2019] 7 號",
    "禾政發（2019）第07号",
    "青禾县人民政府关于印发“农村供水”管理办法（试行）的通知",
    "《青禾县人民政府关于印发「农村供水」管理办法(试行)的通知》",
    '青禾縣人民政府關於印發 "農村供水" 管理辦法 [試行] 的通知',
    "《农村供水管理办法》（禾政发〔2019〕7号）",
    "禾政发〔2019〕7号《农村供水管理办法》",
    "二○○八年工作要点",
  ])("finds what %s is called in other signs", (reference) => {
    expect(["supply", "plan"]).toContain(meant([supply, plan], reference));
  });

  test.each([
    "禾政发〔2019〕17号",
    "管理办法",
    "二八年工作要点",
    "QH001-2019-0007",
    "《》",
    "禾政发〔2019〕7号、《二〇〇八年工作要点》",
    "《二〇〇八年工作要点》、《农村供水管理办法》（禾政发〔2019〕7号）",
    // An earlier edition, which is not here.
    "《青禾县人民政府关于印发“农村供水”管理办法（试行）的通知》（禾政发〔2009〕31号）",
    "external:",
  ])("does not find %s, which nothing is called", (reference) => {
    expect(meant([supply, plan], reference)).toBe("none");
  });

  test("is left alone where its author says it is elsewhere, even if it is here", () => {
    for (const prefix of ["external:", "External： ", "外部:", "外部："]) {
      const meaning = new ReferenceIndex([supply]).find(`${prefix}禾政发〔2019〕7号`);
      expect(meaning).toEqual({ kind: "external", name: "禾政发〔2019〕7号" });
    }
  });

  test("finds a document by a number it had, unless another has it now", () => {
    const renumbered = document("renumbered", {
      indexNumber: "QH001-2019-00033",
      aliases: ["QH001-2019-00003", "QH001-2008-00001"],
    });
    expect(meant([renumbered, plan], "qh001-2019-00003")).toBe("renumbered");
    expect(meant([renumbered, plan], "QH001-2008-00001")).toBe("plan");
  });

  test("means several documents where several bear the name, itself only where nothing else does", () => {
    const again = document("again", { ...supply.meta, indexNumber: "QH001-2024-00001" });
    const reference = supply.meta.documentNumber as string;
    expect(meant([supply, again], reference)).toBe("many");
    expect(meant([supply, again], reference, again)).toBe("supply");
    expect(meant([supply], reference, supply)).toBe("self");
    expect(meant([supply, again], "QH001-2024-00001")).toBe("again");
  });

  test("means a draft, a withdrawn document or an interpretation only where nothing else bears the name", () => {
    const number = supply.meta.documentNumber as string;
    const withdrawal = { on: "2024-01-01", reason: "有误" };
    for (const more of [{ draft: true }, { withdrawal }, { interprets: [number] }]) {
      const lesser = document("lesser", {
        ...supply.meta,
        indexNumber: "QH001-2024-00001",
        ...more,
      });
      expect(meant([lesser, supply], number)).toBe("supply");
      expect(meant([lesser], number)).toBe("lesser");
    }
  });

  test("finds every title whatever blanks and brackets are put into it", () => {
    const signs = fc.constantFrom(..." 　《》“”「」\"'（）()[]【】·、，");
    const spoiled = fc.array(fc.array(signs, { maxLength: 2 }), { minLength: 12, maxLength: 12 });
    const title = "青禾县城乡居民大病保险办法";
    const named = document("named", { indexNumber: "QH001-2020-00001", title });
    fc.assert(
      fc.property(spoiled, (between) => {
        const written = Array.from(title, (sign, at) => sign + (between[at] ?? []).join("")).join(
          "",
        );
        expect(meant([named, supply], written)).toBe("named");
      }),
    );
  });
});
