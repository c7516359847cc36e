// The configuration of a project imports this file in every command: nothing here loads a library but zod.
export { z } from "zod";
export {
  defineRule,
  type OwnDocumentRule,
  type OwnFileRule,
  type OwnPortalRule,
  type OwnRule,
} from "../checks/own/own-rule.ts";
export { allLines, bodyLines, type NumberedLine } from "../checks/rules/numbered-lines.ts";
export { placeOf } from "../checks/rules/place-of.ts";
export type {
  CheckedDocument,
  CheckedFile,
  CheckedPortal,
  CheckSettings,
  ReportAnywhere,
  ReportInFile,
  TextFacts,
} from "../checks/rules/rule.ts";
export {
  type Additions,
  type Configuration,
  defineConfig,
  type Places,
} from "../commands/configuration/configuration.ts";
export { positionIn } from "../content/yaml-source/field-positions.ts";
export type { MessageLanguage, Severity, Words } from "../diagnostics/wordings/wording.ts";
export type { ComponentName } from "../extensions/component-names.ts";
export type { HeadElement } from "../page-kinds/chrome/head/head-element.ts";
export { defineField, type OwnField } from "../schema/field/own-field.ts";
export type { FrontMatter } from "../schema/index.ts";
