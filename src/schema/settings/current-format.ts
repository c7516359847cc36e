/**
 * The version of the content format that this program reads and writes: of the names of fields, the forms of values,
 * the places of files. It rises by one where an older program would read a folder otherwise than it is meant; each step
 * has its migration (`content/format/migrations.ts`). A folder that states none is of version 0.
 */
export const currentFormat = 1;

/** Folders of this version and later ones are read as they stand; what is older has to be migrated first. */
export const oldestReadFormat = 0;
