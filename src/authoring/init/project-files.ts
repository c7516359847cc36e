import { ciFiles } from "./ci-files.ts";
import { contentFiles } from "./content-files.ts";
import { editorFiles } from "./editor-files.ts";
import type { PortalFacts, Program, ProjectFile } from "./portal-facts.ts";
import { rootFiles } from "./root-files.ts";

/** Every file of a new portal's folder, in the order in which people are told of them. */
export function projectFiles(facts: PortalFacts, program: Program): ProjectFile[] {
  return [
    ...rootFiles(facts, program),
    ...contentFiles(facts),
    ...ciFiles(),
    ...editorFiles(facts),
  ];
}
