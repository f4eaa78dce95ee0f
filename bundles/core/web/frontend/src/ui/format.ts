import type { Money } from '../api/records';

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Making one costs more than using it a thousand times. */
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const found = formats.get(key) as T | undefined;
  if (found) return found;
  const made = make();
  formats.set(key, made);
  return made;
}

export function formatNumber(value: unknown, language: string, digits = 6) {
  return cached(`n${language}${digits}`, () => new Intl.NumberFormat(language, { maximumFractionDigits: digits })).format(Number(value));
}

export function formatMoney(value: Money, language: string, compact = false) {
  const options: Intl.NumberFormatOptions = compact
    ? { style: 'currency', currency: value.currency, notation: 'compact', maximumFractionDigits: 1 }
    : { style: 'currency', currency: value.currency };
  try {
    return cached(`m${language}${value.currency}${compact}`, () => new Intl.NumberFormat(language, options)).format(Number(value.amount));
  } catch {
    return `${value.amount} ${value.currency}`;
  }
}

/** A day without a time zone. */
export function formatDate(value: string, language: string) {
  return cached(`d${language}`, () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })).format(new Date(`${value}T00:00:00Z`));
}

export function formatDateTime(value: string, language: string) {
  return cached(`t${language}`, () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })).format(new Date(value));
}

/** "3 hours ago". */
export function formatAgo(value: string, language: string) {
  const seconds = (new Date(value).getTime() - Date.now()) / 1000;
  const units: [Intl.RelativeTimeFormatUnit, number][] = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60]];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(seconds / size), unit as Intl.RelativeTimeFormatUnit);
}

/** "90 minutes": in the largest unit that it is a multiple of. */
export function formatPeriod(seconds: number, language: string) {
  const units = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;
  const [unit, size] = units.find(([, length]) => seconds % length === 0) ?? (['second', 1] as const);
  return cached(`p${language}${unit}`, () => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })).format(seconds / size);
}
