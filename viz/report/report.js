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
  // The network is a page of its own. It is shown when somebody asks for it, in a frame that may run the scripts of the
  // report's policy and save what is downloaded, and that reaches neither the report nor anything else.
  const MAY = 'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
  const open = (button) => {
    const figure = button.closest('figure');
    const frame = document.createElement('iframe');
    frame.title = button.dataset.network;
    frame.setAttribute('sandbox', MAY);
    frame.name = `lang=${root.lang}`; // read by the network as its address
    frame.srcdoc = JSON.parse(document.getElementById('network-page').textContent);
    figure.querySelector('.scroll').after(frame);
    figure.classList.add('opened');
    button.hidden = true;
    const whole = figure.querySelector('button[data-whole]');
    whole.hidden = !document.fullscreenEnabled;
    whole.addEventListener('click', () => frame.requestFullscreen());
    frame.focus();
  };
  for (const button of document.querySelectorAll('button[data-network]')) button.addEventListener('click', () => open(button));
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
