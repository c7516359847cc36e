export {
  documentFieldNames,
  documentSchema,
  type FieldName,
  type FrontMatter,
  fieldByLabel,
  labelOf,
  listedDayFields,
  namedNodes,
  noteOf,
} from "./document.ts";
export {
  type DocumentFields,
  fieldsInForce,
  type NamedField,
  ownValue,
  programFields,
} from "./document-fields.ts";
export { isEmptyValue } from "./field/empty-value.ts";
export { documentJsonSchema } from "./json-schema.ts";
export { isPlainValue, shownTexts } from "./own/plain-value.ts";
export { type CatalogEntry, catalogNodeSchema, catalogSchema } from "./settings/catalog.ts";
export type { Contact } from "./settings/contact.ts";
export { type PortalSettings, portalSettingsSchema } from "./settings/portal.ts";
export { type PublisherEntry, publisherSchema, publishersSchema } from "./settings/publishers.ts";
export { type SynonymEntry, synonymSchema, synonymsSchema } from "./settings/synonyms.ts";
export { genres } from "./vocabulary/genres.ts";
export { themes } from "./vocabulary/themes.ts";
export { isKnownTopic } from "./vocabulary/topics.ts";
export {
  type ValidityStatus,
  validityByWord,
  validityLabel,
  validityStatuses,
} from "./vocabulary/validity.ts";
