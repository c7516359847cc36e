import type { Link } from "../portal/document/link.ts";
import type { Portal } from "../portal/model/portal.ts";
import type { StatutoryId } from "./chrome/columns.ts";
import { columnContents, type OrganColumn } from "./organs/organ-column.ts";
import { columnOfOrgan, type OrganFrame, organFrame, trailTo } from "./organs/organ-frame.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** A column of an organ: the index of its pages or nodes, and what holds where it has none of its own. */
export interface OrganColumnPage extends OrganColumn {
  kind: "publishers/[organ]/[column]";
  organ: OrganFrame;
  column: StatutoryId;
  title: string;
  trail: Link[];
}

/** The columns of every organ, but for a guide of its own, which is a page itself. */
export function* organColumnPages(portal: Portal): Generator<PlannedPage<OrganColumnPage>> {
  for (const organ of portal.organs) {
    const frame = organFrame(organ, portal);
    for (const { id, address } of frame.columns) {
      if (id === "guide" ? organ.guide !== null : id === "content" && organ.catalog.length === 0) {
        continue;
      }
      yield plannedPage<OrganColumnPage>("publishers/[organ]/[column]", address, () => ({
        kind: "publishers/[organ]/[column]",
        organ: frame,
        column: id,
        title: columnOfOrgan(frame.name, id),
        trail: trailTo(frame),
        ...columnContents[id](organ, portal),
      }));
    }
  }
}
