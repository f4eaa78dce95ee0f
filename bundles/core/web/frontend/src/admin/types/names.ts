/** "Key account manager" → `keyAccountManager`; empty when nothing in it can stand in a name. */
export function nameFrom(label: string) {
  const words = label
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean);
  const joined = words.map((word, index) => (index === 0 ? word.toLowerCase() : word[0].toUpperCase() + word.slice(1).toLowerCase())).join('');
  return joined.replace(/^[0-9]+/, '').slice(0, 30);
}

/** "Key account" → `key-accounts`: a plural that people can correct. */
export function collectionFrom(label: string) {
  const kebab = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-')
    .replace(/^[0-9-]+/, '');
  return kebab && `${kebab.replace(/y$/, 'ie')}s`;
}
