import { readXml } from "../archive/read-xml.ts";
import { safeHref } from "../blocks/inline.ts";

/** Where links lead and which pictures are shown, by relation id. */
export interface Relations {
  links: Map<string, string>;
  /** Names of parts: `word/media/image1.png`. */
  pictures: Map<string, string>;
}

/** @throws {Refusal} when the XML is hostile or damaged */
export function readRelations(part: Uint8Array | undefined): Relations {
  const relations: Relations = { links: new Map(), pictures: new Map() };
  if (!part) return relations;
  readXml(part, "Word", {
    open({ name, attributes: { Id = "", Type = "", Target = "", TargetMode } }) {
      if (name !== "Relationship") return;
      const href = TargetMode === "External" ? safeHref(Target) : null;
      if (href !== null && Type.endsWith("/hyperlink")) relations.links.set(Id, href);
      if (TargetMode !== "External" && Type.endsWith("/image"))
        relations.pictures.set(Id, Target.replace(/^\/?(?:word\/)?/, "word/"));
    },
  });
  return relations;
}
