/** A window in the background paints nothing. */
const LONGEST = 100;

/** Waits until what is to be shown by now has been painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LONGEST);
  });
}
