/** Set by the palette once it is there. */
let open: () => void = () => {};

export function openPalette() {
  open();
}

export function Palette() {
  return null;
}
