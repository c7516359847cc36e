import type { Extensions } from "../extensions/extensions.ts";
import { extensionsInForce } from "../extensions/in-force.ts";
import { documentSchema } from "./document.ts";
import { field } from "./field/field.ts";
import type { OwnField } from "./field/own-field.ts";
import { writtenValue } from "./own/written-value.ts";

/** A field of a project with its name. */
export interface NamedField extends OwnField {
  name: string;
}

/** The fields of the documents of a portal: those of the program, and those that its project adds. */
export interface DocumentFields {
  /** Takes front-matter as written, gives it in canonical form; what it gives of fields of a project is plain data. */
  schema: typeof documentSchema;
  /** In the order of the configuration. */
  own: readonly NamedField[];
}

/** Those of the program alone. */
export const programFields: DocumentFields = { schema: documentSchema, own: [] };

/** @param fields as a configuration has them, in which nothing is wrong (`ownFieldFaults`) */
export function withOwnFields(fields: Readonly<Record<string, OwnField>>): DocumentFields {
  const own = Object.entries(fields).map(([name, one]): NamedField => ({ ...one, name }));
  const shape = own.map(({ name, schema, label, synonyms = [], zh, en = zh, ...more }) => {
    const { prose, staysWithdrawn, shown = null } = more;
    const note = { label, synonyms, zh, en, shown };
    return [
      name,
      field(writtenValue(schema), {
        ...note,
        ...(prose && { prose }),
        ...(staysWithdrawn && { staysWithdrawn }),
      }),
    ];
  });
  const schema = documentSchema.safeExtend(Object.fromEntries(shape));
  return { schema: schema as unknown as typeof documentSchema, own };
}

const known = new WeakMap<Extensions, DocumentFields>();

/** Those of the project that is worked for. */
export function fieldsInForce(): DocumentFields {
  const extensions = extensionsInForce();
  const { fields } = extensions.values;
  if (!fields) return programFields;
  let made = known.get(extensions);
  if (!made) {
    made = withOwnFields(fields as Readonly<Record<string, OwnField>>);
    known.set(extensions, made);
  }
  return made;
}

/** What a document says in a field of the project; undefined where it says nothing. */
export function ownValue(meta: object, { name }: Pick<NamedField, "name">): unknown {
  return Object.hasOwn(meta, name) ? (meta as Record<string, unknown>)[name] : undefined;
}
