export { type CatalogEntry, catalogNodeSchema, catalogSchema } from "./catalog.ts";
export {
  documentFieldNames,
  documentSchema,
  type FieldName,
  type FrontMatter,
  fieldByLabel,
  labelOf,
  listedDayFields,
} from "./document.ts";
export { isEmptyValue } from "./empty-value.ts";
export { genres } from "./genres.ts";
export { documentJsonSchema } from "./json-schema.ts";
export { type PortalSettings, portalSettingsSchema } from "./portal.ts";
export { type PublisherEntry, publisherSchema, publishersSchema } from "./publishers.ts";
export { themes } from "./themes.ts";
export { isKnownTopic } from "./topics.ts";
export {
  type ValidityStatus,
  validityByWord,
  validityLabel,
  validityStatuses,
} from "./validity.ts";
