import type { Relation } from "../../portal/model/portal.ts";

/** Relations of one kind, under one label. */
export interface RelationGroup {
  label: string;
  entries: Relation[];
}

/** Relations gathered by label, in the order of their first entries. */
export function groupRelations(relations: Relation[]): RelationGroup[] {
  const groups = Map.groupBy(relations, ({ label }) => label);
  return [...groups].map(([label, entries]) => ({ label, entries }));
}
