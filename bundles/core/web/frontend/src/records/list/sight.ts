/** Rows that are asked for at once. */
export const PAGE = 100;

/** Rows that are there before they come into sight, however slowly; where somebody leapt to, once he goes on from there. */
const AROUND = 60;

/** What moves further between two looks was a jump: nobody knows where the next one goes. */
const JUMP = 1500;

/** For so many looks ahead. */
const LOOKS = 6;

/** Rows that are asked for ahead, however quickly it goes. */
const FARTHEST = 3000;

/** The rows that are seen, and how many it went on (or back) since the look before. */
export interface Sight {
  first: number;
  last: number;
  moved: number;
}

/** Whether nothing of one sight, nor what lies ahead of it, is in the other. */
export const leaps = (from: { first: number }, to: { first: number }) => Math.abs(to.first - from.first) > JUMP;

/** The pages but the first that are needed now, those in sight before those to come. */
export function pagesAround({ first, last, moved }: Sight, total: number): number[] {
  const leapt = Math.abs(moved) > JUMP;
  const around = leapt ? 0 : AROUND;
  const ahead = leapt ? 0 : Math.max(AROUND, Math.min(FARTHEST, Math.abs(moved) * LOOKS));
  const from = Math.max(0, first - (moved < 0 ? ahead : around));
  const to = Math.min(total - 1, last + (moved < 0 ? around : ahead));
  const pages: number[] = [];
  for (let page = Math.floor(from / PAGE); page * PAGE <= to; page++) if (page > 0) pages.push(page);
  const far = (page: number) => Math.max(0, page * PAGE - last, first - (page * PAGE + PAGE - 1));
  return pages.sort((one, other) => far(one) - far(other));
}
