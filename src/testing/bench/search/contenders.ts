import type { Contender } from "./in-browser.ts";

/** Search as this project builds it, at the address of a portal. */
export function ours(url: string): Contender {
  return {
    name: "gongkai",
    page: url,
    module: `${url}search/api.js`,
    open: "({ openSearch }) => openSearch()",
    show: "(search, query) => search.query(query)",
    find: `async (search, query) => {
      const found = [];
      for (let total = 1; found.length < total; ) {
        const answer = await search.query(query, { offset: found.length, limit: 200, facets: false });
        total = answer.total;
        found.push(...answer.results.map((result) => result.indexNumber));
      }
      return found;
    }`,
  };
}

/** Pagefind as it comes: an unquoted query, as its own box sends it. */
export function stock(url: string): Contender {
  return {
    name: "stock Pagefind",
    page: url,
    module: `${url}pagefind/pagefind.js`,
    open: "async (pagefind) => { await pagefind.init(); return pagefind; }",
    show: `async (pagefind, query) => {
      const { results } = await pagefind.search(query);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
    }`,
    find: `async (pagefind, query) =>
      (await pagefind.search(query)).results.map((result) => result.id)`,
  };
}
