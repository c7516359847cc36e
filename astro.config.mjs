import { defineConfig } from "astro/config";
import gongkai from "gongkai";

// What the pages are made with stands in src/site/pages/pages-project.ts; a county's configuration looks like this too.
export default defineConfig({ integrations: [gongkai()] });
