import type { Field } from '../../api/metadata';

const TEXT = ['=contains=', '==', '!=', '=null='];
const ORDERED = ['==', '=ge=', '=le=', '=gt=', '=lt=', '=null='];
const CHOICE = ['=in=', '=out=', '=null='];
const REFERENCE = ['==', '!=', '=null='];

/** The comparisons that the builder offers for a field. */
export function operatorsOf(field: Field): string[] {
  switch (field.type) {
    case 'enumeration':
      return CHOICE;
    case 'enumerations':
      return ['=contains=', '=null='];
    case 'boolean':
      return ['=='];
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return ORDERED;
    case 'date':
    case 'dateTime':
      return ['=within=', '=ge=', '=le=', '=null='];
    case 'reference':
    case 'references':
      return REFERENCE;
    case 'list':
    case 'address':
    case 'file':
      return ['=null='];
    default:
      return TEXT;
  }
}

export const PERIODS = [
  'today', 'yesterday', 'tomorrow', 'thisWeek', 'lastWeek', 'nextWeek', 'thisMonth', 'lastMonth', 'nextMonth', 'thisQuarter', 'lastQuarter', 'nextQuarter',
  'thisYear', 'lastYear', 'last7Days', 'last30Days', 'next7Days', 'next30Days',
];
