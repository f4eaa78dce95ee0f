import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { RecordType } from '../api/metadata';

export type Layout = 'table' | 'kanban' | 'calendar';

export interface ListState {
  layout: Layout;
  filter: string;
  sort: string;
  q: string;
  columns: string[];
  /** The field of a kanban's columns, or of a calendar's days. */
  by: string;
  /** Id of the saved view that it began with. */
  view: string;
}

/** What a list shows stands in its address: it can be sent, kept, and gone back to. */
export function useListState(type: RecordType): [ListState, (change: Partial<ListState>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const columns = parameters.get('columns');
  const layout = parameters.get('layout');
  const state: ListState = {
    layout: layout === 'kanban' || layout === 'calendar' ? layout : 'table',
    filter: parameters.get('filter') ?? '',
    sort: parameters.get('sort') ?? '',
    q: parameters.get('q') ?? '',
    columns: columns ? columns.split(',') : type.listFields,
    by: parameters.get('by') ?? '',
    view: parameters.get('view') ?? '',
  };
  const change = useCallback(
    (next: Partial<ListState>) =>
      setParameters(
        (old) => {
          const changed = new URLSearchParams(old);
          for (const [name, value] of Object.entries(next)) {
            const text = Array.isArray(value) ? value.join(',') : value;
            if (text && text !== 'table') changed.set(name, text);
            else changed.delete(name);
          }
          return changed;
        },
        { replace: true },
      ),
    [setParameters],
  );
  return [state, change];
}
