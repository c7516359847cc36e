import { posix } from "node:path";
import { positionIn } from "../../content/yaml-source/field-positions.ts";
import { documentNumberKey } from "../../identifiers/document-number.ts";
import { slugKey } from "../../identifiers/slug.ts";
import type { ContentState } from "./content-state.ts";

/** Where a number stands. */
export interface Holder {
  file: string;
  /** Null where it stood there once and does no longer. */
  line: number | null;
  /** The number as it stands there. */
  number: string;
}

/** The numbers of a portal that a new document may not have. */
export interface TakenNumbers {
  /** Index numbers, former ones and the names of files: a new file is named by its number. */
  names: string[];
  /** By `slugKey`. */
  indexNumbers: Map<string, Holder>;
  /** By `documentNumberKey`. */
  documentNumbers: Map<string, Holder>;
}

/**
 * Gathers the numbers of all documents, and those that documents once had: what was given is not given again.
 * Of several that have one number the first is its holder.
 */
export function takenNumbers({ folder, documents, former }: ContentState): TakenNumbers {
  const indexNumbers = new Map<string, Holder>();
  const documentNumbers = new Map<string, Holder>();
  for (const { meta, source, positions } of documents) {
    const holder = (field: string, number: string): Holder => {
      const line = positionIn(positions, field)?.line ?? 1;
      return { file: source.file, line, number };
    };
    const { indexNumber, documentNumber, aliases = [] } = meta;
    if (indexNumber) {
      add(indexNumbers, slugKey(indexNumber), holder("indexNumber", indexNumber));
    }
    for (const [index, alias] of aliases.entries()) {
      add(indexNumbers, slugKey(alias), holder(`aliases.${index}`, alias));
    }
    if (documentNumber) {
      const key = documentNumberKey(documentNumber);
      add(documentNumbers, key, holder("documentNumber", documentNumber));
    }
  }
  for (const { address, was } of former) {
    add(indexNumbers, slugKey(address), { file: was, line: null, number: address });
  }
  const files = folder.files.map((file) => posix.basename(file, posix.extname(file)));
  return { names: [...indexNumbers.keys(), ...files], indexNumbers, documentNumbers };
}

function add(holders: Map<string, Holder>, key: string, holder: Holder): void {
  if (!holders.has(key)) holders.set(key, holder);
}
