import type { MessageLanguage } from "./wordings/wording.ts";

/** What a command was asked for cannot be understood, or cannot be done as asked; the message is for people. */
export class UsageError extends Error {
  override name = "UsageError";
  readonly code = "usage";
}

/** @throws {UsageError} in the language of the command */
export function usageError(
  language: MessageLanguage,
  words: Readonly<Record<MessageLanguage, string>>,
): never {
  throw new UsageError(words[language]);
}
