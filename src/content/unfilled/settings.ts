import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { YamlSource } from "../yaml-source/yaml.ts";
import { hasOpenMark, type OpenMark } from "./marks.ts";

/** Keys without which an entry of a list is nothing: a publisher, a node of the catalogue. */
const essential = new Set(["id", "name", "title", "代号", "名称"]);

/**
 * Takes out of settings every value that is still to be filled in; of an entry of a list without its name or id, all.
 * @returns what was taken out, in the order of the file
 */
export function leaveOutUnfilled(source: YamlSource): OpenMark[] {
  const open: OpenMark[] = [];
  const isOpen = (node: unknown): boolean => {
    if (!isScalar(node) || typeof node.value !== "string" || !hasOpenMark(node.value)) return false;
    const position = source.positionOf(node.range?.[0] ?? 0);
    open.push({ ...position, found: node.value });
    return true;
  };
  const visit = (node: ParsedNode | null): boolean => {
    if (isMap(node)) {
      let isWhole = true;
      node.items = node.items.filter(({ key, value }) => {
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
