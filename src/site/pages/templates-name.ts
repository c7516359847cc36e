/** Name of the file, in a bundle, that says what `templateVersions` has found. */
export const templatesName = "templates.json";
