import type { MiddlewareHandler } from "astro";
import { currentSite } from "./site.ts";

/** Answers a request of the live preview with the template of the page that stands at its address. */
export const onRequest: MiddlewareHandler = async ({ url, locals }, next) => {
  const { base, pageAt } = currentSite();
  const page = await pageAt(decodeURIComponent(url.pathname).slice(base.length));
  Object.assign(locals, page);
  return next(`${base}${page.page.kind}/`);
};
