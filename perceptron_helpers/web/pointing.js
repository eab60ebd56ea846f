// Hands on the playground's picture, with a mouse, a pen or a finger: the core is told where.

export function pointAt({ svg, where }, pressed, act) {
  const told = (action) => (event) => {
    if (!event.isPrimary || (action !== 'press' && !pressed())) return;
    if (action === 'press') svg.setPointerCapture(event.pointerId);
    act(action, { at: where(0, event.clientX, event.clientY) });
  };
  svg.addEventListener('pointerdown', told('press'));
  svg.addEventListener('pointermove', told('drag'));
  svg.addEventListener('pointerup', told('release'));
  svg.addEventListener('pointercancel', () => pressed() && act('leave'));
  // A finger on a point of one's own moves it, and elsewhere the page.
  svg.addEventListener(
    'touchstart',
    (event) => {
      if (pressed()?.moves) event.preventDefault();
    },
    { passive: false },
  );
}
