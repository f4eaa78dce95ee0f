import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const areas = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('i18n/en.json'));

function keys(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  return Object.entries(value as object).flatMap(([key, inner]) => keys(inner, `${path}.${key}`));
}

/** Plural forms differ from language to language. */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const of = (file: string) => [...new Set(keys(JSON.parse(readFileSync(`src/${file}`, 'utf8'))).map(base))].sort();

const begun = (file: string) => ['de', 'ar'].filter((language) => existsSync(`src/${file.replace('en.json', `${language}.json`)}`));

describe.each(areas)('%s', (file) => {
  it.each(begun(file))('has nothing in %s that is not there in English', (language) => {
    const english = of(file);
    expect(of(file.replace('en.json', `${language}.json`)).filter((key) => !english.includes(key))).toEqual([]);
  });

  it('is complete in Chinese', () => {
    expect(of(file.replace('en.json', 'zh-CN.json'))).toEqual(of(file));
  });
});
