import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { CreatePreviewServer } from "astro";
import { openBuilt } from "../preview-command.ts";
import { orEnd } from "./end.ts";

/** What `astro preview` serves: the output, as a real host would. */
const preview: CreatePreviewServer = async ({ outDir, port: asked, base: astroBase }) => {
  const base = astroBase === "/" ? null : astroBase;
  const { server, url } = await orEnd(() =>
    openBuilt({ out: fileURLToPath(outDir), base, port: asked }, "zh"),
  );
  console.log(url);
  const { port } = server.address() as AddressInfo;
  const closed = new Promise<void>((resolve) => server.once("close", resolve));
  return {
    port,
    closed: () => closed,
    stop: async () => {
      server.close();
      await closed;
    },
  };
};

export default preview;
