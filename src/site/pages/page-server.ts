import { createApp } from "astro/app/entrypoint";
import { rootOfPage } from "../../components/href.ts";
import type { PageLocals } from "../../page-kinds/page-locals.ts";
import { encodeAddress } from "../../portal/addresses/address.ts";
import { bundleBase } from "./bundle-base.ts";

/**
 * Entry of the bundle of pages: what Astro makes of `src/pages` and this file is kept and imported by builds.
 */
const app = createApp({ streaming: false });

// A page that fails ends the build with its own error, told once, instead of a page that says so.
app.logger.options.level = "silent";
app.renderError = async (request, { error, status }) => {
  throw error ?? new Error(`${request.url}: ${status}`);
};

const routes = new Map(app.manifestData.routes.map((route) => [routeName(route.component), route]));

/** Renders a page with the route of its kind, as answer to a request for its address. */
export function renderPage(locals: PageLocals): Promise<Response> {
  const { address, page, chrome } = locals;
  const routeData = routes.get(page.kind);
  if (!routeData) throw new Error(`There is no template for ${page.kind}.`);
  const request = new Request(requestUrl(bundleBase + address));
  const render = () => app.render(request, { locals, routeData });
  return rootOfPage.run(chrome.base, render);
}

/** `src/pages/documents/[slug].astro` is `documents/[slug]`. */
function routeName(component: string): string {
  return component.replace(/^.*?(?:src|lib)\/pages\//, "").replace(/\.\w+$/, "");
}

/**
 * The URL of a page, as that of a folder: routes are no files. Astro decodes it until nothing is left to decode, and
 * refuses what was encoded ten times over: no `%` at all.
 */
function requestUrl(path: string): string {
  return `http://localhost${encodeAddress(path.replaceAll("%", "").replace(/\/?$/, "/"))}`;
}
