import { basename } from "node:path";
import { UsageError, usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { extensionsIn } from "../../extensions/extensions.ts";
import { importBundle } from "../../extensions/open-extensions.ts";
import { additionFaults, additionsShape } from "./addition-faults.ts";
import { faultOf } from "./bundle/fault-of.ts";
import { openBundle, refuse } from "./bundle/open-bundle.ts";
import { messageLanguage, optionFaults, text } from "./checked-options.ts";
import type { Configuration, LoadedConfiguration, Places } from "./configuration.ts";
import { noteLoaded } from "./late-faults.ts";
import { assertOutsideContent } from "./outside-content.ts";

/** What a configuration may say about where things are. */
export const placesShape = {
  content: text,
  out: text,
  cache: text,
  base: text,
  lang: messageLanguage,
} satisfies Record<keyof Places, unknown>;

/**
 * Reads the file of a configuration, a module of JavaScript or TypeScript, with all that it imports.
 * @param language of messages as long as it does not say another
 * @param asked the content folder that is asked for, if one is
 * @throws {UsageError} when it cannot be loaded, says what nobody knows, or makes itself content; with all that is wrong
 *   in what it says
 */
export async function loadConfiguration(
  file: string,
  language: MessageLanguage,
  asked?: string,
): Promise<LoadedConfiguration> {
  const name = basename(file);
  const { source, files } = await openBundle(file, language);
  assertOutsideContent(file, asked, language, files);
  noteLoaded(source, file, language);
  const { default: configuration } = await importBundle(source).catch((error: unknown) =>
    refuse(name, faultOf(error, source), language),
  );
  if (configuration === undefined) {
    usageError(language, {
      zh: `${name} 里没有 export default defineConfig({ … })。`,
      en: `${name} has no export default defineConfig({ … }).`,
    });
  }
  await assertConfiguration(configuration, name, language);
  const { content, out, cache, base, lang, ...additions } = configuration as Configuration;
  if (asked === undefined) assertOutsideContent(file, content, language, files);
  const given = Object.entries({ content, out, cache, base, lang });
  const places: Places = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const isExtended = extensionsIn(source, { ...additions }).source !== null;
  return isExtended ? { ...places, extensions: source } : places;
}

/**
 * Looks through what a configuration says.
 * @param name of its file
 * @throws {UsageError} with everything that is wrong with it, a line each
 */
export async function assertConfiguration(
  configuration: unknown,
  name: string,
  language: MessageLanguage,
): Promise<void> {
  const faults = [
    ...optionFaults({ ...placesShape, ...additionsShape }, configuration, name, language),
    ...(await additionFaults(configuration)).map(
      ({ path, zh, en }) =>
        ({ zh: `${name} 的 ${path} ${zh}`, en: `${path} of ${name} ${en}` })[language],
    ),
  ];
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
}
