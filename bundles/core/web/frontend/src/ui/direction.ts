import i18next from 'i18next';

/** Where lines end: right, but left in Arabic. */
export const endSide = () => (i18next.dir() === 'rtl' ? 'left' : 'right');
export const startSide = () => (i18next.dir() === 'rtl' ? 'right' : 'left');

/** 1 for the arrow key that goes on in the direction of reading, -1 for the one that goes back, 0 for any other key. */
export function stepOf(key: string) {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  return (key === 'ArrowRight') === (endSide() === 'right') ? 1 : -1;
}
