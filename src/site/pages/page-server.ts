import { createApp } from "astro/app/entrypoint";
import type { PageLocals } from "./page-locals.ts";

/**
 * Entry of the bundle of pages: what Astro makes of `src/pages` and this file is kept and imported by builds.
 */
const app = createApp({ streaming: false });

// A page that fails ends the build with its own error instead of a page that says so.
app.renderError = async (request, { error, status }) => {
  throw error ?? new Error(`${request.url}: ${status}`);
};

/** Renders a page with the template of its kind. */
export function renderPage(locals: PageLocals): Promise<Response> {
  const url = `http://localhost${locals.chrome.base}${locals.page.kind}/`;
  return app.render(new Request(url), { locals });
}
