import type { KnownDocument } from "../../content/reading/read-document.ts";
import type { TextSketch } from "../text-facts/text-sketch.ts";
import { isPassedOn, organsOf } from "./reprint.ts";
import type { CheckedPortal } from "./rule.ts";

export interface OwnText {
  document: KnownDocument;
  sketch: TextSketch;
}

/** Letters and digits below which texts are alike by nature: 现予公布，请遵照执行。 */
const shortest = 100;

const known = new WeakMap<CheckedPortal, readonly OwnText[]>();

/** The texts that an organ publishes as its own and that are long enough to be compared. */
export function ownTexts(portal: CheckedPortal): readonly OwnText[] {
  const texts = known.get(portal) ?? textsOf(portal);
  known.set(portal, texts);
  return texts;
}

function textsOf({ documents, publishers, texts }: CheckedPortal): OwnText[] {
  const isSame = organsOf(publishers);
  return documents.flatMap((document) => {
    const { meta, source } = document;
    const sketch = texts(source.file)?.sketch;
    if (!sketch || sketch.characters < shortest || meta.withdrawal) return [];
    return isPassedOn(meta, isSame) ? [] : [{ document, sketch }];
  });
}
