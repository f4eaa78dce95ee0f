import { useRecordTypes, type Field, type RecordType } from './metadata';
import { usePage, type Rec } from './records';

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

export function useChoices(field: Field | undefined): string[] | undefined {
  const records = useChoiceRecords(field);
  return records && [...new Set(records.map((record) => String(record.name)))];
}

export function choiceSource(types: RecordType[], field: Field): RecordType | undefined {
  if (field.type !== 'text') return undefined;
  return types.find((type) => type.name === field.name && type.plugin === field.plugin && type.nameFields.length === 1 && type.nameFields[0] === 'name');
}
