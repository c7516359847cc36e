import { nearest } from "../content/fields/nearest.ts";
import type { Strictness } from "../schema/settings/checks.ts";
import { ownRules } from "./own/own-rules.ts";
import type { CheckSettings } from "./rules/rule.ts";
import { rulesInForce } from "./rules-in-force.ts";

/** Rules that nobody can take less strictly. */
const guards = () => new Set(rulesInForce().flatMap(({ id, guards }) => (guards ? [id] : [])));

/** How strictly each rule is taken: as the portal says, else as the rule does; one that guards, as it does. */
export function strictnessOf(settings: CheckSettings): (id: string) => Strictness {
  const preset = rulesInForce().map(
    ({ id, severity, off }) => [id, off ? "off" : severity] as const,
  );
  const guarding = guards();
  const set = Object.entries(settings.rules).filter(
    ([id, strictness]) => strictness === "error" || !guarding.has(id),
  );
  const known = new Map<string, Strictness>([...preset, ...set]);
  return (id) => known.get(id) ?? "off";
}

/** Rules that guard readers and that the portal would take less strictly. */
export function softenedGuards({ rules }: CheckSettings): Record<string, string>[] {
  const guarding = guards();
  const own = new Set(ownRules().map(({ id }) => id));
  return Object.entries(rules).flatMap(([id, strictness]): Record<string, string>[] => {
    if (!guarding.has(id) || strictness === "error") return [];
    return [own.has(id) ? { guard: id } : { found: id }];
  });
}

/** Rules that the portal speaks of and that do not exist, with what may be meant. */
export function unknownRules(
  settings: CheckSettings,
  ids: ReadonlySet<string>,
): Record<string, string>[] {
  return Object.keys(settings.rules).flatMap((found): Record<string, string>[] => {
    if (ids.has(found)) return [];
    const near = nearest(found, ids);
    return [near ? { found, nearest: near } : { found }];
  });
}
