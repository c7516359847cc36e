/** Of what a build can make ZIPs: of the whole portal, of the documents of each organ, of each year. */
export const zipKinds = ["whole", "organ", "year"] as const;

export type ZipKind = (typeof zipKinds)[number];

/** Where ZIPs stand, beside what the lists name: a ZIP of the whole holds the lists. */
export const zipFolder = "mirror/zip/";
/** The page that names them, with their sizes. */
export const zipPage = zipFolder;
/** Their hashes, as `sha256sum -c` reads them. */
export const zipList = `${zipFolder}zip-sha256.txt`;
/** Its signature, where the build is signed. */
export const zipListSignature = `${zipList}.minisig`;
