// Before the first paint: the drawn home is for whoever opens home and has no settings of their own, which come later.
{
  const root = document.documentElement;
  let own = false;
  try {
    own = localStorage.getItem('axis-of-convenience/settings') !== null;
  } catch {
    // A browser that keeps nothing has no settings either.
  }
  if (own || !/^#?\/?(?:\?.*)?$/.test(location.hash)) root.classList.add('not-first');

  // A press that comes before the scripts is not lost (lib/early-press.ts).
  /** @type {(event: Event) => Element | null} */
  const drawn = ({ target }) => (target instanceof Element ? target.closest('.first button') : null);
  /** @type {(button: Element) => void} */
  const ask = (button) => {
    root.dataset.asked = button.matches('.primary') ? 'play' : 'settings';
    document.dispatchEvent(new Event('early-press'));
  };
  document.addEventListener('click', (event) => {
    const button = drawn(event);
    if (button) ask(button);
  });
  // Begun on the drawn page and let go on the one that took its place: no click comes of that.
  /** @type {{ button: Element, place: DOMRect } | null} */
  let held = null;
  document.addEventListener('pointerdown', (event) => {
    const button = drawn(event);
    held = button && { button, place: button.getBoundingClientRect() };
  });
  document.addEventListener('pointerup', ({ clientX: x, clientY: y }) => {
    if (held && !held.button.isConnected) {
      const { left, right, top, bottom } = held.place;
      if (x >= left && x <= right && y >= top && y <= bottom) ask(held.button);
    }
    held = null;
  });
  document.addEventListener('pointercancel', () => {
    held = null;
  });
  // A key held while the page takes over; and where the keyboard was, so that it goes on from there.
  /** @type {Element | null} */
  let keyed = null;
  document.addEventListener('keydown', (event) => {
    if (event.key === ' ' && !event.repeat) keyed = drawn(event);
  });
  document.addEventListener('keyup', ({ key }) => {
    if (key !== ' ') return;
    if (keyed && !keyed.isConnected) ask(keyed);
    keyed = null;
  });
  document.addEventListener('focusin', ({ target }) => {
    delete root.dataset.focused;
    if (!(target instanceof Element)) return;
    const things = [...(target.closest('.first')?.querySelectorAll('a, button') ?? [])];
    if (things.includes(target)) root.dataset.focused = String(things.indexOf(target));
  });
}
