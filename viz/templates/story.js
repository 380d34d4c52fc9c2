// A guided story: steps of a few sentences, each with a view of its own, written as an address would write it.
const STORY = DATA.story;

function tellStep(step) {
  state.story = step;
  const { view } = STORY.steps[step];
  readView(new URLSearchParams(view));
  speak();
  picture.network.redraw(); // at once: the story takes room from the picture, and vis-network must know it
  if (state.view === 'table') return;
  fitAll(false);
  if (state.focus) fitKeys(lit.actors, false);
  else if (state.fold === null) camera.home = null;
}

function endStory() {
  state.story = null;
  fillStory();
  writeAddress();
  byId('tell').focus();
}

function fillStory() {
  const box = byId('story');
  byId('tell').hidden = !STORY;
  byId('tell').setAttribute('aria-expanded', String(state.story !== null));
  document.body.classList.toggle('in-story', state.story !== null);
  const opens = box.hidden !== (state.story === null);
  box.hidden = state.story === null;
  if (opens) picture.network.setSize('100%', '100%'); // the picture makes room at once
  if (box.hidden) return box.replaceChildren();
  const step = STORY.steps[state.story];
  const last = STORY.steps.length - 1;
  const had = document.activeElement && box.contains(document.activeElement) ? document.activeElement.dataset.go : null;
  const go = (way, key, off) => el('button', { type: 'button', 'data-go': way, 'aria-disabled': off, click: () => goStory(way === 'next' ? 1 : -1) }, t(key));
  box.replaceChildren(
    el('button', { type: 'button', class: 'close', 'aria-label': t('endStory'), click: endStory }, '×'),
    el('p', { class: 'over' }, `${say(STORY.title)} · ${t('storyStep', { n: state.story + 1, all: last + 1 })}`),
    el('div', { 'aria-live': 'polite' }, el('h2', {}, say(step.title)), el('p', {}, say(step.text))),
    el('div', { class: 'row' }, go('back', 'storyBack', state.story === 0), go('next', 'storyNext', state.story === last)),
  );
  if (had) box.querySelector(`[data-go="${had}"]`).focus();
  return undefined;
}

// An address that names a step and no view of its own shows the step's.
function showsStep() {
  const words = [...new URLSearchParams(asked()).keys()];
  return state.story !== null && words.every((word) => ['story', 'lang', 'theme'].includes(word));
}

function goStory(way) {
  const step = state.story + way;
  if (state.story === null || step < 0 || step >= STORY.steps.length) return;
  tellStep(step);
}

function startStory() {
  byId('tell').addEventListener('click', () => { tellStep(state.story ?? 0); byId('story').querySelector('[data-go="next"]').focus(); });
  byId('story').addEventListener('keydown', (event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (way) { event.preventDefault(); goStory(way); }
  });
}
