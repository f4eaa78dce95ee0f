/** One comparison of a filter, as a chip shows it. */
export interface Condition {
  /** `name`, `custom.tier`, `account.name`. */
  path: string;
  operator: string;
  values: string[];
}

const OPERATORS = /^(==|!=|=[a-z]+=)/;

/**
 * A filter as chips: conditions that are all met, joined by `;`. Null when it says more than chips can (alternatives, parentheses); such a filter is
 * shown as its text.
 */
export function parse(filter: string): Condition[] | null {
  const conditions: Condition[] = [];
  let rest = filter.trim();
  while (rest) {
    const path = /^[A-Za-z][\w.]*/.exec(rest)?.[0];
    if (!path) return null;
    rest = rest.slice(path.length);
    const operator = OPERATORS.exec(rest)?.[0];
    if (!operator) return null;
    rest = rest.slice(operator.length);
    const read = rest.startsWith('(') ? list(rest) : one(rest);
    if (!read) return null;
    conditions.push({ path, operator, values: read.values });
    rest = read.rest;
    if (rest && !rest.startsWith(';')) return null;
    rest = rest.slice(1);
  }
  return conditions;
}

function one(text: string): { values: string[]; rest: string } | null {
  if (text.startsWith('"')) {
    const found = /^"((?:[^"\\]|\\.)*)"/.exec(text);
    return found && { values: [found[1].replace(/\\(.)/g, '$1')], rest: text.slice(found[0].length) };
  }
  const found = /^[^;,()"']+/.exec(text);
  return found && { values: [found[0]], rest: text.slice(found[0].length) };
}

function list(text: string): { values: string[]; rest: string } | null {
  const values: string[] = [];
  let rest = text.slice(1);
  for (;;) {
    const read = one(rest);
    if (!read) return null;
    values.push(...read.values);
    rest = read.rest;
    if (rest.startsWith(')')) return { values, rest: rest.slice(1) };
    if (!rest.startsWith(',')) return null;
    rest = rest.slice(1);
  }
}

export function write(conditions: Condition[]): string {
  return conditions.map(({ path, operator, values }) => `${path}${operator}${values.length === 1 && !takesList(operator) ? quote(values[0]) : `(${values.map(quote).join(',')})`}`).join(';');
}

function takesList(operator: string) {
  return operator === '=in=' || operator === '=out=';
}

/** Bare only where nothing in it could be read as a sign of the filter. */
export function quote(value: string) {
  return /^[\p{L}\p{N}_.*-]+$/u.test(value) ? value : `"${value.replace(/(["\\])/g, '\\$1')}"`;
}
