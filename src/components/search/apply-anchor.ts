import type { OutlineEntry } from "../../text/text.ts";

/**
 * Where a guide says how to apply for what is not published (条例第十二条 asks that it does): `#` and the anchor of its first
 * heading about it; empty where none is.
 */
export function applyAnchor(outline: readonly OutlineEntry[] = []): string {
  const found = outline.find(({ title }) => /依申请公开|申请公开|公开申请|依申請公開/.test(title));
  return found ? `#${encodeURIComponent(found.id)}` : "";
}
