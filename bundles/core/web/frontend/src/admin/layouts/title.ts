import type { Title } from '../../api/layouts';

/** What stands there in one language alone; undefined asks for what holds in all of them. */
export function titleIn(title: Title, language?: string): string {
  if (title === null) return '';
  if (typeof title === 'string') return language === undefined ? title : '';
  return language === undefined ? '' : (title[language] ?? '');
}

/** What is read where the language has no text of its own. */
export function titleElsewhere(title: Title): string | undefined {
  if (title === null || typeof title === 'string') return title ?? undefined;
  return title.en ?? Object.values(title)[0];
}

/** One text for everybody stays what is read in English until English has one of its own. */
export function withTitle(title: Title, text: string, language?: string): Title {
  if (language === undefined) return text || null;
  const before = typeof title === 'string' ? { en: title } : (title ?? {});
  const after = { ...before, [language]: text };
  if (!text) delete after[language];
  return Object.keys(after).length > 0 ? after : null;
}

/** What somebody reads who has the page in the language. */
export const titleRead = (title: Title, language: string) => titleIn(title, language) || titleElsewhere(title);
