/** What a report can be printed as; apart from the printers, for the help of a command, which prints none. */
export const formats = ["pretty", "json", "sarif", "github"] as const;

export type Format = (typeof formats)[number];
