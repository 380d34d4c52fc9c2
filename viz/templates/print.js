// On paper stands the picture as drawing instructions, sharp at any size, on light ground.
let themeBefore = '';

function beforePrint() {
  themeBefore = state.theme;
  if (isDark()) { state.theme = 'light'; speak(); }
  byId('paper').replaceChildren(svgPicture());
}

function afterPrint() {
  byId('paper').replaceChildren();
  if (state.theme !== themeBefore) { state.theme = themeBefore; speak(); }
}
