/** An expression that may take the square of a text's length, as no long text reaches it. */
export interface BoundedExpression {
  file: string;
  /** Its beginning, as written. */
  start: string;
  /** What keeps the text short. */
  bound: string;
}

export const bounded: readonly BoundedExpression[] = [
  {
    file: "src/checks/rules/text/only-attachment.ts",
    start: "!?\\[",
    bound: "lines of up to 1,000 characters",
  },
  {
    file: "src/checks/rules/text/only-attachment.ts",
    start: "\\]\\([^)]*\\.md",
    bound: "lines of up to 1,000 characters",
  },
  {
    file: "src/checks/rules/text/title-form.ts",
    start: "",
    bound: "titles of up to 500 characters (longest)",
  },
  {
    file: "src/formats/encoding/declared.ts",
    start: "",
    bound: "the first 8,192 bytes of a page",
  },
  {
    file: "src/formats/left-out/contents.ts",
    start: "^(.{1,100}?)",
    bound: "lines of up to 200 characters (longest)",
  },
  {
    file: "src/text/official/table-of-contents.ts",
    start: "[\\s.",
    bound: "lines of up to 100 characters (titleOf)",
  },
];
