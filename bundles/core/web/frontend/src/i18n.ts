import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Complete languages: those that people choose from. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', 'zh-CN': '简体中文' } as const;

/** Begun: what an area has no text for yet stands there in English. To be tried by `localStorage['mortise.language']`; move up when complete. */
const BEGUN = ['ar'];

const STORED = 'mortise.language';

// One file for each area and language: src/<area>/i18n/<language>.json; the area is the namespace.
const files = import.meta.glob<{ default: object }>('./*/i18n/*.json');

async function load(language: string) {
  await Promise.all(
    Object.entries(files)
      .filter(([path]) => path.endsWith(`/${language}.json`))
      .map(async ([path, read]) => i18next.addResourceBundle(language, path.split('/')[1], (await read()).default)),
  );
}

function preferred() {
  const stored = localStorage.getItem(STORED);
  if (stored && (stored in LANGUAGES || BEGUN.includes(stored))) return stored;
  const complete = Object.keys(LANGUAGES);
  const known = navigator.languages.map((wanted) => complete.find((language) => language.split('-')[0] === wanted.split('-')[0])).find(Boolean);
  return known ?? 'en';
}

export async function startTranslations() {
  const language = preferred();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'shell',
    resources: {},
    interpolation: { escapeValue: false },
  });
  await Promise.all([load('en'), language === 'en' ? undefined : load(language)]);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

export async function changeLanguage(language: string) {
  await load(language);
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}
