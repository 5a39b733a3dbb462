// A scenario under the hand: its places are dragged on the map, and the effect follows while the
// finger is still on them. One question is asked at a time, and the last position wins. Without
// scripts the forms do the same.

const STEP_M = 500;
const M_PER_DEG = 111_195;
const arrows = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

const byId = (id) => document.getElementById(id);
const frame = byId('map');
const markers = new Map();
let stage = null;
let picking = null;

let asked = null;
let asking = false;
// Answers to what was asked before a drop or a new page are not shown any more.
let turn = 0;

if (frame?.maillage) {
  begin(frame.maillage);
} else {
  frame?.addEventListener('maillage:map', (event) => begin(event.detail));
}

function begin(detail) {
  stage = detail;
  stage.map.on('click', (event) => pick(event.lngLat));
  sync();
}

/** The markers as the page says they are; those that stay keep the focus. */
function sync() {
  const places = byId('markers');
  if (!stage || !places) {
    return;
  }
  const wanted = JSON.parse(places.textContent);
  for (const [change, held] of markers) {
    if (!wanted.some((place) => place.change === change)) {
      held.marker.remove();
      markers.delete(change);
    }
  }
  for (const place of wanted) {
    const held = markers.get(place.change) ?? add(place);
    held.home = place.at;
    held.marker.setLngLat(place.at);
    held.element.classList.remove('refused');
    held.element.setAttribute('aria-label', places.dataset.move.replace('{0}', place.name));
    held.element.title = place.name;
  }
}

function add(place) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'place-marker';
  const marker = new stage.maplibre.Marker({ element, draggable: true });
  marker.setLngLat(place.at).addTo(stage.map);
  const held = { marker, element, home: place.at };
  markers.set(place.change, held);
  marker.on('drag', () => ask(place.change, marker.getLngLat()));
  marker.on('dragend', () => drop(place.change));
  element.addEventListener('keydown', (event) => key(event, place.change));
  return held;
}

function key(event, change) {
  const held = markers.get(change);
  const direction = arrows[event.key];
  if (direction) {
    const { lng, lat } = held.marker.getLngLat();
    const step = STEP_M / M_PER_DEG;
    held.marker.setLngLat([
      lng + (direction[0] * step) / Math.cos((lat * Math.PI) / 180),
      lat + direction[1] * step,
    ]);
    ask(change, held.marker.getLngLat(), true);
  } else if (event.key === 'Enter') {
    drop(change);
  } else if (event.key === 'Escape') {
    held.marker.setLngLat(held.home);
    ask(change, held.marker.getLngLat(), true);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

async function post(address, change, { lng, lat }) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      change,
      latDeg: lat,
      lonDeg: lng,
      version: Number(byId('markers').dataset.version),
    }),
  });
  if (!answer.ok && answer.status !== 409 && answer.status !== 422) {
    throw new Error(`status ${answer.status}`);
  }
  return { status: answer.status, seen: await answer.json() };
}

async function ask(change, at, aloud = false) {
  asked = { change, at, aloud };
  if (asking) {
    return;
  }
  asking = true;
  while (asked) {
    const question = asked;
    const mine = turn;
    asked = null;
    try {
      const { seen } = await post(byId('markers').dataset.preview, question.change, question.at);
      if (mine === turn) {
        show(question, seen);
      }
    } catch (error) {
      console.warn(error);
      say(byId('markers').dataset.lost);
    }
  }
  asking = false;
}

function show({ change, aloud }, seen) {
  markers.get(change)?.element.classList.toggle('refused', !seen.accepted);
  byId('effect-sentence').textContent = seen.sentence;
  if (aloud) {
    byId('live').textContent = seen.sentence;
  }
  if (seen.accepted) {
    byId('failure').hidden = true;
    for (const [name, text] of Object.entries(seen.figures)) {
      document.querySelectorAll(`[data-figure="${name}"]`).forEach((element) => {
        element.textContent = text;
      });
    }
    const { communes } = seen;
    document.dispatchEvent(new CustomEvent('maillage:preview', { detail: { communes } }));
  }
}

async function drop(change) {
  const held = markers.get(change);
  asked = null;
  turn += 1;
  try {
    const at = held.marker.getLngLat();
    const { status, seen } = await post(byId('markers').dataset.drop, change, at);
    if (status === 200) {
      byId('failure').hidden = true;
    } else {
      held.marker.setLngLat(held.home);
      say(seen.sentence);
    }
    await refresh();
  } catch (error) {
    console.warn(error);
    held.marker.setLngLat(held.home);
    say(byId('markers').dataset.lost);
  }
}

/** The page once more, in parts: what was saved, by whoever saved it last. */
function refresh() {
  return globalThis.htmx.ajax('GET', location.pathname + location.search, {
    source: byId('diagnostic'),
    swap: 'none',
    push: 'false',
  });
}

function say(text) {
  const failure = byId('failure');
  failure.textContent = text;
  failure.hidden = false;
}

// A point for a form, shown on the map.

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-pick]');
  if (!button) {
    return;
  }
  stopPicking();
  picking = { button, words: button.textContent };
  button.textContent = button.dataset.picking;
  frame?.classList.add('picking');
  const figure = byId('carte');
  if (figure && getComputedStyle(figure).display === 'none') {
    document.querySelector('.map-toggle')?.click();
  }
  figure?.scrollIntoView({ block: 'center' });
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    stopPicking();
  }
});

function stopPicking() {
  if (picking) {
    picking.button.textContent = picking.words;
    picking = null;
    frame?.classList.remove('picking');
  }
}

function pick({ lng, lat }) {
  if (!picking) {
    return;
  }
  // The template leaves out an attribute that is empty.
  const { pick: prefix, which = '' } = picking.button.dataset;
  byId(`${prefix}-lat${which}`).value = lat.toFixed(5);
  byId(`${prefix}-lon${which}`).value = lng.toFixed(5);
  const commune = byId(`${prefix}-commune`);
  if (commune) {
    commune.value = '';
  }
  const { button } = picking;
  stopPicking();
  button.scrollIntoView({ block: 'center' });
  button.focus({ preventScroll: true });
}

document.addEventListener('maillage:updated', () => {
  turn += 1;
  sync();
});
