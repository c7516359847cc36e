import type { Diagnostic } from "./diagnostic.ts";
import { attachmentWordings } from "./wordings/attachments.ts";
import { checkWordings } from "./wordings/checks.ts";
import { documentWordings } from "./wordings/documents.ts";
import { fieldWordings } from "./wordings/fields.ts";
import { fileWordings } from "./wordings/files.ts";
import { frontMatterWordings } from "./wordings/front-matter.ts";
import { linkWordings } from "./wordings/links.ts";
import { lookWordings } from "./wordings/look.ts";
import { nameWordings } from "./wordings/names.ts";
import { publisherWordings } from "./wordings/publishers.ts";
import { staticWordings } from "./wordings/static.ts";
import { textWordings } from "./wordings/text.ts";
import { valueWordings } from "./wordings/values.ts";
import type { Wording } from "./wordings/wording.ts";

/** Every kind of finding there is, by code. */
export const catalogue = {
  ...fileWordings,
  ...nameWordings,
  ...frontMatterWordings,
  ...fieldWordings,
  ...valueWordings,
  ...publisherWordings,
  ...lookWordings,
  ...documentWordings,
  ...attachmentWordings,
  ...linkWordings,
  ...staticWordings,
  ...textWordings,
  ...checkWordings,
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
