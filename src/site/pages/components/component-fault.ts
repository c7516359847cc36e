/** What is wrong with components of a project. Files are below its folder. */
export type ComponentFault = Readonly<
  /** A file that is not there, or is no component of Astro. */
  | { kind: "missing" | "no-component"; name: string; file: string }
  /** A file in the content folder, or outside the project. */
  | { kind: "content" | "outside"; file: string }
  /** What the bundler says of a file. */
  | ({ kind: "source"; message: string } & Place)
  /** An import of a component that the program does not have; those that a project may replace, and the one meant. */
  | ({ kind: "no-default"; found: string; nearest: string | null; choices: string[] } & Place)
  /** A file that a style names is not there. */
  | ({ kind: "no-file"; found: string } & Place)
  /** Imports that depend on what else lies in a folder. */
  | ({ kind: "glob" } & Place)
  /** What browsers refuse to run, apply or load under the policy of the pages. */
  | ({ kind: "refused"; found: string; what: RefusedCode } & Place)
  /** The same on a page that was made. */
  | { kind: "refused-on-page"; found: string; what: RefusedCode; page: string; names: string }
  /** What a component throws. */
  | ({ kind: "throws"; message: string; page: string } & Place)
  /** A component of the program throws, on a page where the project has replaced others. */
  | { kind: "misused"; message: string; page: string; names: string }
  /** Something on a page waits for what never comes. */
  | { kind: "endless"; page: string; names: string; seconds: number }
  /** Files are written while they are read. */
  | { kind: "changing"; file: string }
>;

/** What the policy refuses: code between tags, in an attribute, of another host … */
export type RefusedCode =
  | "script"
  | "style"
  | "style-attribute"
  | "handler"
  | "host"
  | "frame"
  | "refresh";

interface Place {
  file: string;
  line?: number;
  column?: number;
}
