import { nearest } from "../../content/fields/nearest.ts";
import { listFolder } from "../../content/folder/folder.ts";
import { readSettings } from "../../content/settings/read-settings.ts";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { documentSchema } from "../../schema/index.ts";
import { organsOnFile } from "./choices/organs.ts";

/** A county has more organs than fit on a line. */
const mostNamed = 12;
const file = "publishers.yaml";

/**
 * The publisher that someone names by id, name, short name or former name of `publishers.yaml`: its full name. Where no organ is
 * on file, the name as it is.
 * @param root absolute path of the content folder; it need not exist
 * @throws {UsageError} when organs are on file and this is none of them
 */
export async function namedPublisher(
  root: string,
  written: string,
  language: MessageLanguage,
): Promise<string> {
  const { settings } = await readSettings(listFolder(root));
  const { publishers, faulty } = settings;
  const isFaulty = faulty?.has(file) === true;
  const named = documentSchema.shape.publisher.safeParse(written);
  if (publishers.length === 0 && !isFaulty && named.success) return named.data;
  const organ = organsOnFile(publishers).byName.get(named.data ?? "");
  if (organ) return organ.name;
  const words = publishers.flatMap(({ id, name, shortName }) => [id, name, shortName ?? name]);
  const near = nearest(written, words);
  const known = publishers
    .slice(0, mostNamed)
    .map(({ id, name }) => `${id}（${name}）`)
    .join("、");
  const more = publishers.length > mostNamed ? "……" : "";
  return usageError(language, {
    zh: [
      `--publisher：${file} 里没有“${written}”。`,
      near === null ? "" : `是不是“${near}”？`,
      known === "" ? "" : `可以写代号、名称或简称，已登记的有：${known}${more}。`,
      isFaulty
        ? `${file} 里有写错的地方，没有读全：请先检查（check）。`
        : `新的机构先在 ${file} 里登记。`,
    ].join(""),
    en: [
      `--publisher: ${file} has no “${written}”.`,
      near === null ? "" : ` Is it “${near}”?`,
      known === "" ? "" : ` Give an id, a name or a short name; on file are: ${known}${more}.`,
      isFaulty
        ? ` ${file} has errors and was not read in full: check it first.`
        : ` Enter a new organ in ${file} first.`,
    ].join(""),
  });
}
