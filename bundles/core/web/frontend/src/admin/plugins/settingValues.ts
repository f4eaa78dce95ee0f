import type { Setting, SettingValue } from '../../api/settings';

export type SettingValues = Record<string, SettingValue | null | undefined>;

export const initialValues = (settings: Setting[]): SettingValues => Object.fromEntries(settings.map(({ id, value }) => [id, value ?? undefined]));

/** An empty field has its default again; an empty password stays as it is. */
export function toSend(settings: Setting[], values: SettingValues, dropped: string[]): Record<string, SettingValue | null> {
  const sent: Record<string, SettingValue | null> = {};
  for (const { id, type, list } of settings) {
    const value = values[id];
    const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!empty) sent[id] = list && type !== 'text' ? (value as string[]).map((each) => typed(type, each)) : value;
    else if (type === 'password' && dropped.includes(id)) sent[id] = null;
  }
  return sent;
}

/** What was typed into a list is text. What is no number is sent as it is, and refused with its reason. */
function typed(type: string, text: string): string | number | boolean {
  if (type === 'boolean') return text === 'true';
  const number = Number(text);
  return (type === 'integer' || type === 'decimal') && text !== '' && Number.isFinite(number) ? number : text;
}
