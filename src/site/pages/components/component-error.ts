import { UsageError } from "../../../diagnostics/usage-error.ts";
import { type MessageLanguage, messageLanguages } from "../../../diagnostics/wordings/wording.ts";
import type { ComponentFault } from "./component-fault.ts";
import { componentFaultsText } from "./component-fault-text.ts";

/**
 * Components of a project cannot be used; the last output is as it was. Its message is for people: in both languages,
 * until somebody who knows theirs words it anew.
 */
export class ComponentError extends UsageError {
  override name = "ComponentError";
  readonly faults: readonly ComponentFault[];

  /** @param stack of what a component has thrown */
  constructor(faults: readonly ComponentFault[], stack?: string) {
    super(messageLanguages.map((language) => componentFaultsText(faults, language)).join("\n"));
    this.faults = faults;
    if (stack !== undefined) this.stack = stack;
  }

  /** The same error, whose message is in one language. */
  inLanguage(language: MessageLanguage): this {
    this.message = componentFaultsText(this.faults, language);
    return this;
  }
}
