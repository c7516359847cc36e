import type { Organ, Portal } from "../../portal/model/portal.ts";
import { fieldNotes } from "../../schema/field/field.ts";
import type { Contact } from "../../schema/index.ts";
import { contactSchema } from "../../schema/settings/contact.ts";
import { portalHolder } from "./organ-frame.ts";

/** A fact by which an organ can be reached. */
export interface ContactFact {
  label: string;
  value: string;
  /** `tel:` or `mailto:` */
  link: string | null;
  /** Whose it is, where the organ gives none of its own; null: its own. */
  of: string | null;
}

const names = Object.keys(contactSchema.shape) as (keyof Contact)[];

/** How an organ can be reached: what it does not give is the portal's, and says so. Empty where nothing is known. */
export function organContact({ contact }: Organ, portal: Portal): ContactFact[] {
  const holder = portalHolder(portal);
  return names.flatMap((name) => {
    const own = contact?.[name] ?? "";
    const value = own || portal.settings.contact[name];
    if (value === "") return [];
    const label = fieldNotes.get(contactSchema.shape[name])?.label ?? name;
    return { label, value, link: linkOf(name, value), of: own === "" ? holder : null };
  });
}

function linkOf(name: keyof Contact, value: string): string | null {
  if (name === "phone") return `tel:${value}`;
  return name === "email" ? `mailto:${value}` : null;
}
