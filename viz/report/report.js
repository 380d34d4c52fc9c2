'use strict';
(() => {
  // One language is shown at a time: the style sheet follows the lang attribute of the root.
  const root = document.documentElement;
  const show = (language) => {
    root.lang = language;
    document.title = document.querySelector(`.in[lang="${language}"]`).dataset.title;
  };
  const named = () => location.hash.match(/-(sv|en)$/);
  for (const button of document.querySelectorAll('button[data-to]')) {
    button.addEventListener('click', () => {
      const language = button.dataset.to;
      const place = named();
      show(language);
      // The same part in the other language, so that the address can be sent to somebody.
      history.replaceState(null, '', place ? location.hash.replace(/-(sv|en)$/, `-${language}`) : `#summary-${language}`);
      document.querySelector(`.in[lang="${language}"] button[data-to]`).focus();
    });
  }
  const follow = () => {
    const place = named();
    if (place && document.getElementById(location.hash.slice(1))) {
      show(place[1]);
      document.getElementById(location.hash.slice(1)).scrollIntoView();
    }
  };
  addEventListener('hashchange', follow);
  follow();
})();
