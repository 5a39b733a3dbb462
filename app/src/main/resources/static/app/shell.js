// What every page needs: shortcuts, partial updates that say what changed and keep the focus,
// forms that go by themselves.

document.documentElement.classList.add('js');

const byId = (id) => document.getElementById(id);

// On a phone the chapters are one line that scrolls: the one that is open must be seen.
document
  .querySelector('#chapters a[aria-current]')
  ?.scrollIntoView({ block: 'nearest', inline: 'center' });

const shortcuts = {
  '/': () => byId('search')?.select(),
  '?': () => byId('shortcuts')?.showModal(),
  c: () => (document.querySelector('.maplibregl-canvas') ?? byId('carte'))?.focus(),
  t: () => byId('tables')?.focus(),
  f: () => byId('card-close')?.click(),
};

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, select, textarea, dialog');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const action = shortcuts[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});

// A choice is enough; the button is for those without scripts.
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submit]')) {
    event.target.form.requestSubmit();
  }
});

let typingTimer;
document.addEventListener('input', (event) => {
  if (event.target.id === 'search') {
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => event.target.form?.requestSubmit(), 250);
  }
});

// Where the focus goes once the answer is there.
let focusNext = null;
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a');
  if (!link) {
    return;
  }
  if (link.matches('[data-opens-card]')) {
    focusNext = 'card-title';
  } else if (link.id === 'card-close') {
    focusNext = link.dataset.return;
  } else if (link.matches('.share') && navigator.clipboard) {
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => {
      link.textContent = link.dataset.copied;
      byId('live').textContent = link.dataset.copied;
    });
  } else if (link.matches('.map-toggle')) {
    event.preventDefault();
    toggleMap(link);
  }
});

function toggleMap(link) {
  const map = byId('carte');
  const open = map.classList.toggle('is-open');
  link.textContent = open ? link.dataset.hide : link.dataset.show;
  link.setAttribute('aria-expanded', String(open));
  if (open) {
    map.scrollIntoView({ block: 'nearest' });
  }
}

let busyTimer;
document.addEventListener('htmx:beforeRequest', () => {
  byId('failure').hidden = true;
  busyTimer = setTimeout(() => {
    byId('busy').hidden = false;
  }, 1000);
});

document.addEventListener('htmx:afterRequest', (event) => {
  clearTimeout(busyTimer);
  byId('busy').hidden = true;
  if (!event.detail.successful && event.detail.xhr?.status !== 0) {
    fail();
  }
});

document.addEventListener('htmx:sendError', fail);

function fail() {
  const failure = byId('failure');
  failure.textContent = failure.dataset.text;
  failure.hidden = false;
}

document.addEventListener('htmx:afterSettle', () => {
  const live = byId('live');
  const announcement = byId('summary')?.dataset.announce;
  if (live && announcement && live.textContent !== announcement) {
    live.textContent = announcement;
  }
  const map = byId('carte');
  const toggle = document.querySelector('.map-toggle');
  if (map?.classList.contains('is-open') && toggle) {
    toggle.textContent = toggle.dataset.hide;
  }
  if (focusNext) {
    byId(focusNext)?.focus({ preventScroll: focusNext.startsWith('r-') });
    focusNext = null;
  }
  document.dispatchEvent(new CustomEvent('maillage:updated'));
});
