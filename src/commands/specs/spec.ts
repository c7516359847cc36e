import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { Places } from "../configuration/configuration.ts";

/** One option of a command, with its line of help in each language. */
export interface OptionSpec extends Record<MessageLanguage, string> {
  type: "string" | "boolean";
  /** Shown in help for what follows the option: `DIR`. */
  value?: string;
  default?: string;
  /** Whether it may be written several times, with another value each. */
  multiple?: true;
  /** What of a project's configuration is the default, where it says something. */
  setting?: keyof Places;
}

export interface CommandSpec extends Record<MessageLanguage, string> {
  name: string;
  options: Record<string, OptionSpec>;
  /** What stands for positional arguments in the usage line; none are accepted without it. */
  positionals?: string;
}
