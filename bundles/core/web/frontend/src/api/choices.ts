import { useRecordTypes, type Field, type RecordType } from './metadata';
import { usePage, type Rec, type Reference } from './records';

/**
 * What a text may say when records of another type name it: a text field that is called as a type of its plugin, whose records have a name,
 * takes those names (the stage of an opportunity), in the order that they have there.
 */
export function useChoiceRecords(field: Field | undefined): Rec[] | undefined {
  const { data: types } = useRecordTypes();
  const source = types && field ? choiceSource(types, field) : undefined;
  const { data } = usePage(source, { limit: 200, sort: source?.fields.some((one) => one.name === 'order') ? 'order' : 'name' });
  return source && data?.items;
}

/** The record that choices have to belong to. */
export interface Owner {
  /** The reference that leads to it, from the choices and from the record that takes one. */
  by: string;
  id: string;
}

/** @param owner whose choices they are; all where nobody says */
export function useChoices(field: Field | undefined, owner?: Owner): string[] | undefined {
  const records = useChoiceRecords(field)?.filter((choice) => !owner || ownerOf(choice, owner.by) === owner.id);
  return records && [...new Set(records.map((record) => String(record.name)))];
}

/** The id of the record that a choice belongs to; empty for none. */
export const ownerOf = (choice: Rec, by: string) => (choice[by] as Reference | null | undefined)?.id ?? '';

/** By what choices and the records that take them belong together: stages and opportunities both have a pipeline. */
export function useSharedReference(type: RecordType, field: Field): string | undefined {
  const { data: types } = useRecordTypes();
  return sharedReference(choiceSource(types ?? [], field), type);
}

export function sharedReference(source: RecordType | undefined, type: RecordType): string | undefined {
  const own = (field: Field) => type.fields.some((one) => one.name === field.name && one.type === 'reference' && one.target === field.target);
  return source?.fields.find((field) => field.type === 'reference' && field.plugin === type.plugin && own(field))?.name;
}

export function choiceSource(types: RecordType[], field: Field): RecordType | undefined {
  if (field.type !== 'text') return undefined;
  return types.find((type) => type.name === field.name && type.plugin === field.plugin && type.nameFields.length === 1 && type.nameFields[0] === 'name');
}
