import { type ValidityStatus, validityLabel } from "../../schema/index.ts";
import type { PortalDocument, Relation } from "../model/portal.ts";

/** The banner on a document that does not simply hold. */
export interface ValidityNotice {
  /** Repealed or expired, not merely changed or pending. */
  ended: boolean;
  statement: string;
  /** Why and since when; empty when not known. */
  reason: string;
  /** The later documents that made it so. */
  acts: Relation[];
}

const statements: Partial<Record<ValidityStatus, string>> = {
  repealed: "本文件已废止，不再执行。",
  expired: "本文件已失效，不再执行。",
  pending: "本文件尚未生效。",
  amended: "本文件已被修改，请同时查看修改后的规定。",
  partiallyInForce: "本文件部分内容已失效。",
};

const laterActs = new Set(["repealsBy", "replacesBy", "amendsBy"]);

/** The banner above a document's text; null for one that holds and for one without any statement. */
export function validityNotice(
  { validity }: Pick<PortalDocument, "validity">,
  relations: readonly Relation[],
): ValidityNotice | null {
  const statement = statements[validity.status];
  if (!statement) return null;
  return {
    ended: validity.status === "repealed" || validity.status === "expired",
    statement,
    reason: validity.reason,
    acts: relations.filter(({ kind }) => laterActs.has(kind)),
  };
}

/** The badge of a document in lists. */
export interface ListBadge {
  word: string;
  kind: ValidityStatus | "withdrawn" | "draft" | "future";
}

/** The badge in lists, where it tells something: not on every document in force. */
export function listBadge({ meta, validity, heldBack }: PortalDocument): ListBadge | null {
  if (heldBack) return { word: heldBack === "draft" ? "草稿" : "未到发布日期", kind: heldBack };
  if (meta.withdrawal) return { word: "已撤回", kind: "withdrawn" };
  const { status } = validity;
  return status in statements ? { word: validityLabel(status), kind: status } : null;
}
