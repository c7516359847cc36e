/** The search module for anyone who embeds the search. */
export const searchModule = "search/api.js";

/** Files of the search index: one that leads to all others, which are named after what they hold. */
export const searchIndex = "pagefind/";
