/** Name of the file, in a bundle with components of a project, that says what of it they were made of. */
export const sourcesName = "sources.json";
