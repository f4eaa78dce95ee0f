import type { DefaultLayout, LayoutBody, StoredLayout } from '../../api/layouts';
import { withTitle } from './title';

/** What is being arranged. Fields that stand nowhere come after the sections, in the order of the type. */
export type Draft = LayoutBody;

/** Where a field stands: the number of its section, or one of the two places besides. */
export type Place = number | 'rest' | 'hidden';

/**
 * @param stored what there is, or what holds instead: what a plugin brings, and nothing for the order of the type
 * @param paths all fields that can be arranged; what else the layout names is forgotten
 */
export function draftOf(stored: StoredLayout | DefaultLayout | undefined, paths: string[]): Draft {
  if (!stored) return { rank: 0, sections: [{ title: null, fields: paths }], hidden: [] };
  const known = (fields: string[]) => fields.filter((path) => paths.includes(path));
  return { rank: 'rank' in stored ? stored.rank : 0, sections: stored.sections.map(({ title, fields }) => ({ title, fields: known(fields) })), hidden: known(stored.hidden) };
}

export function restOf(draft: Draft, paths: string[]): string[] {
  const placed = new Set([...draft.sections.flatMap(({ fields }) => fields), ...draft.hidden]);
  return paths.filter((path) => !placed.has(path));
}

/** At the end of the place. */
export function put(draft: Draft, path: string, place: Place): Draft {
  const without = (fields: string[]) => fields.filter((one) => one !== path);
  return {
    ...draft,
    sections: draft.sections.map((section, index) => ({ ...section, fields: index === place ? [...without(section.fields), path] : without(section.fields) })),
    hidden: place === 'hidden' ? [...without(draft.hidden), path] : without(draft.hidden),
  };
}

/** One step up or down; over the edge of a section into the next one. */
export function step(draft: Draft, path: string, by: -1 | 1): Draft {
  const at = draft.sections.findIndex(({ fields }) => fields.includes(path));
  if (at < 0) return draft;
  const { fields } = draft.sections[at];
  const from = fields.indexOf(path);
  const to = from + by;
  if (to >= 0 && to < fields.length) return withFields(draft, at, moved(fields, from, to));
  const next = at + by;
  if (next < 0 || next >= draft.sections.length) return draft;
  const others = draft.sections[next].fields;
  return withFields(withFields(draft, at, fields.filter((one) => one !== path)), next, by > 0 ? [path, ...others] : [...others, path]);
}

export function moveSection(draft: Draft, from: number, by: -1 | 1): Draft {
  const to = from + by;
  return to < 0 || to >= draft.sections.length ? draft : { ...draft, sections: moved(draft.sections, from, to) };
}

export const addSection = (draft: Draft): Draft => ({ ...draft, sections: [...draft.sections, { title: null, fields: [] }] });

/** Its fields come after the sections. */
export const removeSection = (draft: Draft, at: number): Draft => ({ ...draft, sections: draft.sections.filter((_, index) => index !== at) });

/** @param language the title in one language; undefined for all languages at once */
export const rename = (draft: Draft, at: number, title: string, language?: string): Draft => ({
  ...draft,
  sections: draft.sections.map((section, index) => (index === at ? { ...section, title: withTitle(section.title, title, language) } : section)),
});

function withFields(draft: Draft, at: number, fields: string[]): Draft {
  return { ...draft, sections: draft.sections.map((section, index) => (index === at ? { ...section, fields } : section)) };
}

function moved<T>(list: T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
