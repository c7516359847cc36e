import { defineConfig } from "astro/config";
import gongkai from "./scripts/astro.js";

// What the pages are made with stands in src/site/pages/pages-project.ts; a county imports "gongkai/astro".
export default defineConfig({ integrations: [gongkai()] });
