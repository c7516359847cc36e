import type { Level } from "./levels.ts";

/** What is known of a portal when its folder is made. */
export interface PortalFacts {
  /** Full name of the organ. */
  organ: string;
  /** Name of the portal. */
  name: string;
  level: Level;
  /** Address of the portal; null: not known yet. */
  url: string | null;
  /** What index numbers begin with; null: not known yet. */
  code: string | null;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** The program that the folder will depend on. */
export interface Program {
  /** Name of the file it is installed from. */
  tarballName: string;
}

/** A file to be written into the new folder. */
export interface ProjectFile {
  /** Path inside the folder, with `/`. */
  path: string;
  text: string;
}
