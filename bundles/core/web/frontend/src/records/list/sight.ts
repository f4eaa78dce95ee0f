/** Rows that are asked for at once. */
export const PAGE = 100;

/** Rows that are there before they come into sight, however slowly. */
const AROUND = 60;

/** What moves further between two looks was a jump: nobody knows where the next one goes. */
const JUMP = 1500;

/** For so many looks ahead. */
const LOOKS = 6;

/** The rows that are seen, and how many it went on (or back) since the look before. */
export interface Sight {
  first: number;
  last: number;
  moved: number;
}

/** The pages but the first that are needed now, those in sight before those to come. */
export function pagesAround({ first, last, moved }: Sight, total: number): number[] {
  const ahead = Math.abs(moved) > JUMP ? AROUND : Math.max(AROUND, Math.abs(moved) * LOOKS);
  const from = Math.max(0, first - (moved < 0 ? ahead : AROUND));
  const to = Math.min(total - 1, last + (moved < 0 ? AROUND : ahead));
  const pages: number[] = [];
  for (let page = Math.floor(from / PAGE); page * PAGE <= to; page++) if (page > 0) pages.push(page);
  const far = (page: number) => Math.max(0, page * PAGE - last, first - (page * PAGE + PAGE - 1));
  return pages.sort((one, other) => far(one) - far(other));
}
