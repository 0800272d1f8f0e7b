const keys = new WeakMap<object, number>();
let next = 0;

/** A key for a list of objects that have no name of their own; the same object keeps its key. */
export function keyOf(thing: object): number {
  let key = keys.get(thing);
  if (key === undefined) {
    key = next++;
    keys.set(thing, key);
  }
  return key;
}
