import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const areas = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('i18n/en.json'));

/** What is begun and not complete; Chinese, and all that is not named here, is complete. */
const BEGUN: Record<string, string[]> = { ar: ['admin/i18n/en.json'] };
const LANGUAGES = ['zh-CN', 'de', 'ar'];

const PLURAL = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(PLURAL, '');

function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key));
}

const of = (file: string, language: string) => {
  const path = `src/${file.replace('en.json', `${language}.json`)}`;
  return existsSync(path) ? texts(JSON.parse(readFileSync(path, 'utf8'))) : [];
};

/** Plural forms differ from language to language. */
const keys = (file: string, language: string) => [...new Set(of(file, language).map(([key]) => base(key)))].sort();

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

describe.each(areas)('%s', (file) => {
  const english = new Map<string, string[]>();
  for (const [key, text] of of(file, 'en')) english.set(base(key), [...(english.get(base(key)) ?? []), ...placeholders(text)]);

  describe.each(LANGUAGES)('in %s', (language) => {
    it('has all texts and no others', () => {
      const found = keys(file, language);
      if (BEGUN[language]?.includes(file)) expect(found.filter((key) => !english.has(key))).toEqual([]);
      else expect(found).toEqual(keys(file, 'en'));
    });

    it('has each plural form that the language has', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const plural = of(file, language).filter(([key]) => PLURAL.test(key));
      const lacking = [...new Set(plural.map(([key]) => base(key)))].flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !plural.some(([one]) => one === key));
      expect(lacking).toEqual([]);
    });

    it('fills in nothing that English does not', () => {
      const foreign = of(file, language).filter(([key, text]) => placeholders(text).some((name) => !english.get(base(key))?.includes(name)));
      expect(foreign).toEqual([]);
    });
  });
});
