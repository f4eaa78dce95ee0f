/** The kinds of fields that administrators add, the usual ones first. */
export const KINDS = [
  'text', 'longText', 'integer', 'decimal', 'money', 'percent', 'boolean', 'date', 'dateTime', 'enumeration', 'enumerations', 'email', 'phone', 'url',
  'address', 'reference', 'references', 'richText', 'file', 'formula',
] as const;

export const isChoice = (kind?: string) => kind === 'enumeration' || kind === 'enumerations';
export const isReference = (kind?: string) => kind === 'reference' || kind === 'references';
export const isText = (kind?: string) => kind !== undefined && ['text', 'longText', 'richText', 'email', 'phone', 'url'].includes(kind);
export const isNumber = (kind?: string) => kind !== undefined && ['integer', 'decimal', 'money', 'percent'].includes(kind);
/** What a formula can give. */
export const RESULTS = ['text', 'integer', 'decimal', 'money', 'percent', 'boolean', 'date', 'dateTime'] as const;
