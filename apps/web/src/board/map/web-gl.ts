/** Whether this browser can draw a map: old ward computers and remote desktops often cannot. */
export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
