import { defineConfig } from "astro/config";

// Output folder, base path and content come from the command (src/build); nothing here depends on them.
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  // Two pages at one address (a former address that is in use again): the build fails, none is lost.
  prerenderConflictBehavior: "error",
  // A page may hold no inline script or style: its security policy forbids both.
  build: { format: "directory", assets: "assets", inlineStylesheets: "never" },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rollupOptions: { output: { entryFileNames: "assets/[hash].js" } } } },
    },
  },
  // Line breaks between Chinese words in a template must not become blanks on the page.
  compressHTML: "jsx",
  devToolbar: { enabled: false },
});
