import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { YamlSource } from "../yaml-source/yaml.ts";
import { hasOpenMark, type OpenMark } from "./marks.ts";

/** Keys without which an entry of a list is nothing: a publisher, a node of the catalogue. */
const essential = new Set(["id", "name", "title", "代号", "名称"]);

/** A value that is still to be filled in. */
export interface OpenSetting extends OpenMark {
  /** The field of the file that it stands in or below, as written there: `contact`; empty in a list. */
  field: string;
}

/**
 * Takes out of settings every value that is still to be filled in; of an entry of a list without its name or id, all.
 * @returns what was taken out, in the order of the file
 */
export function leaveOutUnfilled(source: YamlSource): OpenSetting[] {
  const open: OpenSetting[] = [];
  let field = "";
  const isOpen = (node: unknown): boolean => {
    if (!isScalar(node) || typeof node.value !== "string" || !hasOpenMark(node.value)) return false;
    const position = source.positionOf(node.range?.[0] ?? 0);
    open.push({ ...position, found: node.value, field });
    return true;
  };
  const visit = (node: ParsedNode | null): boolean => {
    if (isMap(node)) {
      let isWhole = true;
      node.items = node.items.filter(({ key, value }) => {
        if (node === source.root) field = isScalar(key) ? String(key.value) : "";
        if (!isOpen(value)) {
          visit(value);
          return true;
        }
        if (isScalar(key) && essential.has(String(key.value))) isWhole = false;
        return false;
      });
      return isWhole;
    }
    if (isSeq(node)) {
      node.items = (node.items as ParsedNode[]).filter((item) => !isOpen(item) && visit(item));
    }
    return true;
  };
  visit(source.root);
  return open;
}
