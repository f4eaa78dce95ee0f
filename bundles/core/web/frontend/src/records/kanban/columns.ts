import type { Field, RecordType } from '../../api/metadata';
import type { Rec } from '../../api/records';
import { parse } from '../filter/fiql';

/** By what choices and the records that take them belong together: stages and opportunities both have a pipeline. */
export function sharedReference(source: RecordType | undefined, type: RecordType): string | undefined {
  const own = (field: Field) => type.fields.some((one) => one.name === field.name && one.type === 'reference' && one.target === field.target);
  return source?.fields.find((field) => field.type === 'reference' && field.plugin === type.plugin && own(field))?.name;
}

/**
 * The choices that get columns. Where each belongs to a record (a stage to a pipeline), those of one stay together, the oldest first, so that the next
 * column is the next step; a filter that names some of these records leaves the choices of the others out.
 */
export function columnsOf(choices: Rec[], shared: string | undefined, filter: string): Rec[] {
  if (!shared) return choices;
  const owner = (choice: Rec) => (choice[shared] as { id: string } | null | undefined)?.id ?? '';
  const wanted = parse(filter)?.find(({ path, operator }) => path === shared && (operator === '==' || operator === '=in='))?.values;
  const kept = wanted ? choices.filter((choice) => wanted.includes(owner(choice))) : choices;
  // Ids grow with time. The order that the choices have among themselves stays.
  return [...kept].sort((one, other) => (owner(one) < owner(other) ? -1 : owner(one) > owner(other) ? 1 : 0));
}
