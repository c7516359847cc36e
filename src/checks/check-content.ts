import type { Content } from "../content/read-content.ts";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/order.ts";
import { lackFindings } from "../history/lack-findings.ts";
import { type FolderHistory, readHistory } from "../history/read-history.ts";
import { allSettled } from "../program/in-parallel.ts";
import type { TextSummary } from "../text/text.ts";
import { rules } from "./catalogue.ts";
import { type CheckEffort, checkFiles } from "./check-files.ts";
import { checkPortal, checkPortalByOwn, type Finding } from "./check-portal.ts";
import type { CheckScope } from "./check-tasks.ts";
import { ownRules } from "./own/own-rules.ts";
import { ruleFailures } from "./own/rule-failures.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { softenedGuards, strictnessOf, unknownRules } from "./strictness.ts";
import { applyWaivers } from "./waiver/apply-waivers.ts";
import type { Waiver } from "./waiver/find-waivers.ts";

/** What is known of a portal when it is checked. */
export interface CheckInputs extends CheckScope {
  content: Content;
  /** By file; in a build of a part those of others are not known. */
  texts: ReadonlyMap<string, TextSummary>;
  asOf: string;
  /** What git tells of the folder; where it is not given it is read. */
  history?: () => Promise<FolderHistory>;
}

/** Runs every rule on a portal; of files only those that have changed are read. All findings, sorted. */
export async function checkContent(
  { content, texts, asOf, history: asked, ...scope }: CheckInputs,
  effort: CheckEffort,
): Promise<Diagnostic[]> {
  const [{ reports, failures }, history] = await allSettled([
    checkFiles(content, scope, effort),
    asked?.() ?? readHistory(scope.folder.root, effort.cache, effort.signal),
  ]);
  const { folder, own } = scope;
  const { file: historyOf, gone, lack } = history;
  // With an error in it, portal.yaml says nothing of what it leaves out, nor of what the portal ought to have.
  const files = content.faulty?.has("portal.yaml")
    ? folder.files.filter((file) => file !== "portal.yaml")
    : folder.files;
  const ofFolder = { documents: content.known, files, history: historyOf, gone };
  const textOf = (file: string) => {
    const text = texts.get(file);
    const { sketch = null, signatures = null } = reports.get(file) ?? {};
    if (!text || !sketch) return null;
    const { characters, textKey, references } = text;
    return { characters, textKey, references, sketch, signatures };
  };
  const portal = { ...content, asOf, ...ofFolder, texts: textOf };
  const ofPortal = checkPortal(portal, rules);
  const byOwn = checkPortalByOwn(portal, ownRules());
  const failed = byOwn.faults.map((fault) => ({ ...fault, file: "portal.yaml" }));

  const strict = strictnessOf(content.settings.checks);
  const found: Diagnostic[] = [];
  const add = (one: Finding) => {
    const severity = strict(one.code);
    if (severity !== "off") found.push({ ...one, severity });
  };
  const waiversOf = new Map<string, readonly Waiver[]>();
  for (const [file, { findings, waivers }] of reports) {
    if (waivers.length > 0) waiversOf.set(file, waivers);
    for (const { rule, values = {}, ...place } of findings)
      add({ code: rule, file, ...place, values });
  }
  for (const one of [...ofPortal, ...byOwn.findings]) add(one);
  const ids = new Set(rulesInForce().map(({ id }) => id));
  // A part does not see all texts: that a rule is silent there tells nothing.
  const { left, faults } = applyWaivers(
    found,
    waiversOf,
    ids,
    (id) => own !== null || strict(id) === "off",
    new Set(ownRules().flatMap(({ id, guards }) => (guards ? [id] : []))),
  );
  const unknown = unknownRules(content.settings.checks, ids).map((values) =>
    finding("check/unknown-rule", { file: "portal.yaml" }, values),
  );
  const softened = softenedGuards(content.settings.checks).map((values) =>
    finding("check/guard-rule", { file: "portal.yaml" }, values),
  );
  const lacking = lackFindings(lack, strict);
  return sortDiagnostics([
    ...[...failures, ...ruleFailures(failed), ...left, ...faults],
    ...[...unknown, ...softened, ...lacking],
  ]);
}
