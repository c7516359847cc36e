import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readFields } from "../content/fields/read-fields.ts";
import { parseYaml } from "../content/yaml-source/yaml.ts";
import { documentWith } from "../page-kinds/fixtures/document.ts";
import { factsOf } from "../portal/document/document-facts.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { withOwnFields } from "../schema/document-fields.ts";
import { defineField } from "../schema/field/own-field.ts";
import { documentRecord } from "./document-record.ts";

const needed =
  "title: 通知\nindexNumber: QH001-2020-00001\npublisher: 县政府\npublishedOn: 2020-01-02\n";

test("a text goes into the data as it stands, whatever signs it holds", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."甲😀 \t<>&\"'\\{}[]:#-|,、。＝=@+*%\u2028é\u0301㐀𠮷") }),
  );
  const one = defineField({ schema: z.string(), label: "说明", zh: "一句话。", prose: "text" });
  const fields = withOwnFields({ note: one });
  const portal = { settings: {}, ownFields: fields.own } as unknown as Portal;
  let held = 0;
  fc.assert(
    fc.property(text, (written) => {
      const yaml = `${needed}note: ${JSON.stringify(written)}\n`;
      const { value, diagnostics } = readFields(parseYaml(yaml), fields.schema, "a.md");
      // What cannot be told from nothing, and what nobody sees, is told of.
      if (diagnostics.length > 0) return;
      held += 1;
      const document = { ...documentWith(), meta: value };
      const facts = factsOf(portal, document as PortalDocument);
      const lineOf = JSON.parse(JSON.stringify(documentRecord(facts)));
      expect(lineOf.note).toBe(written);
      expect(facts.ownRows).toEqual([]);
    }),
  );
  expect(held).toBeGreaterThan(50);
});
