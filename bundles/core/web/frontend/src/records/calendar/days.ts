/** Days and months as text, `2026-11-30` and `2026-11`: they sort, compare and have no time zone. */

const DAY = 86_400_000;
const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);

export const addDays = (day: string, count: number) => text(new Date(utc(day).getTime() + count * DAY));

export function addMonths(month: string, count: number) {
  const first = utc(`${month}-01`);
  return text(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + count, 1))).slice(0, 7);
}

/** The same day of another month, or its last one. */
export function inMonth(day: string, month: string) {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** The whole weeks that a month touches. */
export function weeksOf(month: string, firstDay: number): string[][] {
  const first = `${month}-01`;
  let day = addDays(first, -((utc(first).getUTCDay() - firstDay + 7) % 7));
  const weeks: string[][] = [];
  while (day.slice(0, 7) <= month) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
    day = addDays(day, 7);
  }
  return weeks;
}

/** 0 for Sunday, as the language's readers expect it. */
export function firstDayOf(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
  return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) % 7;
}

/** The day of a moment, here. */
export function dayOf(moment: Date) {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`;
}

/** When a day begins, here. */
export function startOf(day: string) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}
