import { createContext, useContext } from 'react';

export const LanguageContext = createContext('en');

/** The language of the page, for what stands in a list a thousand times: useTranslation keeps a listener for each caller, which costs more than the cell. */
export const useLanguage = () => useContext(LanguageContext);
