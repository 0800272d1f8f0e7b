/** A window in the background paints nothing. */
const LONGEST = 100;

/**
 * Waits until what is to be shown by now has been painted.
 * @param longest milliseconds after which it is not waited for any more
 */
export function painted(longest = LONGEST): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, longest);
  });
}
