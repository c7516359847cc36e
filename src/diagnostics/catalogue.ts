import type { Diagnostic, MessageLanguage } from "./diagnostic.ts";
import { fill, type Wording } from "./wording.ts";
import { documentWordings } from "./wordings/documents.ts";
import { fieldWordings } from "./wordings/fields.ts";
import { fileWordings } from "./wordings/files.ts";
import { frontMatterWordings } from "./wordings/front-matter.ts";
import { linkWordings } from "./wordings/links.ts";
import { textWordings } from "./wordings/text.ts";
import { valueWordings } from "./wordings/values.ts";

/** Every kind of finding there is, by code. */
export const catalogue = {
  ...fileWordings,
  ...frontMatterWordings,
  ...fieldWordings,
  ...valueWordings,
  ...documentWordings,
  ...linkWordings,
  ...textWordings,
} as const satisfies Record<string, Wording>;

export type DiagnosticCode = keyof typeof catalogue;

/** Where a finding is: a file alone, or a place in it. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

/** Makes a finding; its severity is that of the catalogue. */
export function finding(
  code: DiagnosticCode,
  place: Place,
  values: Record<string, string> = {},
): Diagnostic {
  return { code, severity: catalogue[code].severity, ...place, values };
}

/** The words of a finding, filled with its values. */
export function describe(
  { code, values }: Diagnostic,
  language: MessageLanguage,
): { title: string; message: string; cure: string } {
  const words = (catalogue as Record<string, Wording>)[code]?.[language];
  if (!words) throw new Error(`No wording for ${code}`);
  return {
    title: words.title,
    message: fill(words.message, values),
    cure: fill(words.cure, values),
  };
}
