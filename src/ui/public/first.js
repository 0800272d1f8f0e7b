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
  // A press that comes before the scripts is not lost (home-page.tsx).
  document.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && target.closest('.first button');
    if (pressed) root.dataset.asked = pressed.matches('.primary') ? 'play' : 'settings';
  });
}
