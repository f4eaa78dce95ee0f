/** The list of a type with a filter. */
export const listOf = (type: string, filter: string, more = '') => `/records/${type}?filter=${encodeURIComponent(filter)}${more}`;
