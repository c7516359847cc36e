import type { SourceFile } from "../../content/folder/source-file.ts";
import { readBody } from "../../content/source-text/body.ts";
import { readText } from "../../text/kept/text-cache.ts";
import type { RenderedText } from "../../text/text.ts";

/** Reads rendered texts from a cache; one that is damaged there is made anew, as it stands, and not kept. */
export function textReader(cacheDir: string) {
  return ({ textKey, source }: { textKey: string; source: SourceFile }): Promise<RenderedText> =>
    readText(cacheDir, textKey).catch(async () => {
      // Loaded only where it is needed: it takes longer to load than a text to render.
      const { renderText } = await import("../../text/rendering/render.ts");
      return renderText(await readBody(source.path));
    });
}
