import { describe, expect, it } from 'vitest';
import { parse, write } from './fiql';

describe('fiql', () => {
  it('reads what it writes', () => {
    const conditions = [
      { path: 'name', operator: '=contains=', values: ['Dunhaven "Energy"; (a,b)'] },
      { path: 'stage', operator: '=in=', values: ['Closed Won', 'Proposal'] },
      { path: 'custom.tier', operator: '=null=', values: ['true'] },
    ];
    expect(write(conditions)).toBe('name=contains="Dunhaven \\"Energy\\"; (a,b)";stage=in=("Closed Won",Proposal);custom.tier=null=true');
    expect(parse(write(conditions))).toEqual(conditions);
  });

  it('leaves alternatives to the text', () => {
    expect(parse('stage==Proposal,stage==Negotiation')).toBeNull();
    expect(parse('(a==1;b==2)')).toBeNull();
    expect(parse('name==')).toBeNull();
  });

  it('has no conditions of nothing', () => {
    expect(parse('')).toEqual([]);
    expect(write([])).toBe('');
  });

  it('keeps a list of one a list', () => {
    expect(write(parse('stage=in=(Proposal)')!)).toBe('stage=in=(Proposal)');
  });
});
