import { hash } from "node:crypto";
import { runningVersions } from "../../program/versions.ts";
import type { Portal, PortalDocument } from "../model/portal.ts";
import { publishedFile } from "./document-facts.ts";
import { listBadge } from "./validity-notice.ts";

/** Keys of what is published of a portal's documents: sha256, hex; each is made once, when it is asked for. */
export class DocumentKeys {
  readonly #facts = new Map<PortalDocument, string>();
  readonly #rows = new Map<PortalDocument, string>();
  /** What the facts of all documents are made from besides. */
  readonly #shared: string;
  readonly #reading: string;

  /** @param reading version of the reading of documents */
  constructor({ settings, ownFields }: Portal, reading = runningVersions().content) {
    const fields = ownFields.map(({ name, shown, label, prose }) => [name, shown, label, prose]);
    this.#shared = hash("sha256", JSON.stringify([settings.url, fields]));
    this.#reading = reading;
  }

  /** Of its `DocumentFacts`: other facts, another key. */
  ofFacts(document: PortalDocument): string {
    return made(this.#facts, document, () => this.#madeFrom(document));
  }

  /** Of its row in lists. */
  ofRow(document: PortalDocument): string {
    return made(this.#rows, document, () => shownInRow(document));
  }

  /**
   * What its facts are made from: the source and the version of its reading stand for all that it says, which is several
   * times as long; beside them stands what the portal makes of it.
   */
  #madeFrom(document: PortalDocument): unknown[] {
    const { meta, isAsRead, source, slug, day, validity, topic } = document;
    const { textKey, characters, language, publisher, catalog, attachments, pictures } = document;
    return [
      this.#shared,
      source.sha256,
      isAsRead ? this.#reading : meta,
      meta.publisher,
      publisher.id,
      slug,
      day,
      validity.status,
      validity.reason,
      topic?.theme,
      topic?.subTheme,
      textKey,
      characters,
      language,
      catalog.map((trail) => trail.map(({ id, name, organ }) => [id, name, organ])),
      attachments.map(publishedFile),
      pictures.map(publishedFile),
    ];
  }
}

/** What `documentRow` is made from. */
function shownInRow(document: PortalDocument): unknown[] {
  const { meta, slug, day, language } = document;
  const { title, documentNumber, publisher } = meta;
  return [slug, title, documentNumber, publisher, day, language, listBadge(document)];
}

function made(
  keys: Map<PortalDocument, string>,
  document: PortalDocument,
  from: () => unknown[],
): string {
  const known = keys.get(document);
  if (known !== undefined) return known;
  const key = hash("sha256", JSON.stringify(from()));
  keys.set(document, key);
  return key;
}
