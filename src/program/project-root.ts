import { fileURLToPath } from "node:url";

/** The repository: where `astro.config.mjs` and `src/pages` are. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
