import { ownerOf } from '../../api/choices';
import type { Rec } from '../../api/records';
import { parse } from '../filter/fiql';

/**
 * The choices that get columns. Where each belongs to a record (a stage to a pipeline), those of one stay together, the oldest first, so that the next
 * column is the next step; a filter that names some of these records leaves the choices of the others out.
 */
export function columnsOf(choices: Rec[], shared: string | undefined, filter: string): Rec[] {
  if (!shared) return choices;
  const owner = (choice: Rec) => ownerOf(choice, shared);
  const wanted = parse(filter)?.find(({ path, operator }) => path === shared && (operator === '==' || operator === '=in='))?.values;
  const kept = wanted ? choices.filter((choice) => wanted.includes(owner(choice))) : choices;
  // Ids grow with time. The order that the choices have among themselves stays.
  return [...kept].sort((one, other) => (owner(one) < owner(other) ? -1 : owner(one) > owner(other) ? 1 : 0));
}
