// The map in the browser takes the place of the drawing that the server sent, and shows the same:
// classes and words come with the page, contours and roads from this server. Where WebGL is
// missing, the drawing stays. An online base map, when one is set, brings its own roads and names.

const frame = document.getElementById('map');
if (frame) {
  start(frame).catch((error) => console.warn('The drawing stays:', error));
}

const pngButton = document.getElementById('export-png');
if (pngButton) {
  pngButton.hidden = false;
}

function readValues() {
  return JSON.parse(document.querySelector('#map-data script').textContent);
}

async function start(frame) {
  await visible(frame);
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = frame.dataset.style;
  document.head.append(styles);
  const [maplibre, contours] = await Promise.all([
    import(frame.dataset.library),
    fetch(frame.dataset.contours).then((answer) => answer.json()),
    document.fonts.load('600 14px "Atkinson Hyperlegible Next"'),
    new Promise((resolve) => {
      styles.onload = resolve;
      styles.onerror = resolve;
    }),
  ]);
  maplibre.setWorkerUrl(new URL(frame.dataset.worker, location.href).href);
  await draw(maplibre, frame, contours);
}

/** On a phone the map is on demand: nothing is loaded before it is asked for. */
function visible(element) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        resolve();
      }
    });
    observer.observe(element);
  });
}

function bounds(contours) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const extend = (part) => {
    if (typeof part[0] === 'number') {
      box[0] = Math.min(box[0], part[0]);
      box[1] = Math.min(box[1], part[1]);
      box[2] = Math.max(box[2], part[0]);
      box[3] = Math.max(box[3], part[1]);
    } else {
      part.forEach(extend);
    }
  };
  contours.features
    .filter((feature) => feature.properties.kind === 'commune')
    .forEach((feature) => extend(feature.geometry.coordinates));
  return box;
}

async function draw(maplibre, frame, contours) {
  let values = readValues();
  const box = bounds(contours);
  const whole = { bounds: box, fitBoundsOptions: { padding: 24 } };
  const container = document.createElement('div');
  container.className = 'map-canvas';
  frame.append(container);
  const map = new maplibre.Map({
    container,
    style: frame.dataset.baseStyle || emptyStyle(values),
    ...whole,
    ...focusOf(frame),
    ...savedView(),
    attributionControl: frame.dataset.baseStyle ? {} : false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: false,
    scrollZoom: true,
    fadeDuration: 0,
    locale: {
      'NavigationControl.ZoomIn': values.words.zoomIn,
      'NavigationControl.ZoomOut': values.words.zoomOut,
      'Map.Title': values.words.map,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(wholeControl(values, box), 'top-right');
  map.addControl(new maplibre.ScaleControl({ maxWidth: 140 }), 'bottom-left');
  await map.once('load');
  addLayers(map, frame, contours, values, Boolean(frame.dataset.baseStyle));
  paint(map, values);
  addPointer(maplibre, map, () => values);
  await map.once('idle');
  frame.dataset.ready = 'true';
  map.on('moveend', saveView);
  document.addEventListener('maillage:updated', () => {
    values = readValues();
    paint(map, values);
  });
  // What would be: other classes for the communes, until the page says what is.
  document.addEventListener('maillage:preview', (event) => {
    values = { ...values, communes: event.detail.communes };
    paintCommunes(map, values);
  });
  // For pages that put something of their own on the map.
  frame.maillage = { map, maplibre };
  frame.dispatchEvent(new CustomEvent('maillage:map', { detail: frame.maillage }));
}

/** No glyphs: MapLibre then draws text with the page's own typeface. */
function emptyStyle(values) {
  return {
    version: 8,
    sources: {},
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': values.colours.outside } },
    ],
  };
}

function stripes(values) {
  const size = 16;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  pen.fillStyle = values.colours.noneGround;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = values.colours.noneStripe;
  pen.lineWidth = 4;
  for (let x = -size; x <= 2 * size; x += size) {
    pen.beginPath();
    pen.moveTo(x, size);
    pen.lineTo(x + size, 0);
    pen.stroke();
  }
  return pen.getImageData(0, 0, size, size);
}

function addLayers(map, frame, contours, values, hasBase) {
  const { colours, palette } = values;
  const only = (kind) => ['==', ['get', 'kind'], kind];
  map.addImage('stripes', stripes(values), { pixelRatio: 2 });
  map.addSource('territory', { type: 'geojson', data: contours, promoteId: 'code' });
  map.addSource('roads', { type: 'geojson', data: frame.dataset.roads });
  const classColour = ['match', ['coalesce', ['feature-state', 'timeClass'], -1]];
  palette.forEach((colour, index) => classColour.push(index, colour));
  map.addLayer({
    id: 'communes',
    type: 'fill',
    source: 'territory',
    filter: only('commune'),
    paint: {
      'fill-color': [...classColour, colours.noneGround],
      'fill-opacity': hasBase ? 0.75 : 1,
    },
  });
  map.addLayer({
    id: 'no-time',
    type: 'fill',
    source: 'territory',
    filter: ['in', ['get', 'code'], ['literal', []]],
    paint: { 'fill-pattern': 'stripes' },
  });
  map.addLayer({
    id: 'borders',
    type: 'line',
    source: 'territory',
    filter: only('commune'),
    paint: { 'line-color': colours.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.5, 11, 1.5] },
  });
  if (!hasBase) {
    addRoads(map, colours);
  }
  map.addLayer({
    id: 'outline',
    type: 'line',
    source: 'territory',
    filter: only('outline'),
    paint: { 'line-color': colours.outline, 'line-width': 1.2 },
  });
  const edge = (id, colour, width) =>
    map.addLayer({
      id,
      type: 'line',
      source: 'territory',
      filter: ['==', ['get', 'code'], ''],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width },
    });
  addZones(map, colours);
  edge('hover', colours.ink, 1.5);
  edge('selection-halo', '#ffffff', 6);
  edge('selection', colours.ink, 3);
  if (!hasBase) {
    addTowns(map, only('town'), colours);
  }
  addPlaces(map, colours);
}

const nothing = { type: 'FeatureCollection', features: [] };

/** Zones as surfaces or by their border, over the communes. */
function addZones(map, colours) {
  map.addSource('surfaces', { type: 'geojson', data: nothing });
  map.addLayer({
    id: 'surfaces',
    type: 'fill',
    source: 'surfaces',
    paint: { 'fill-color': ['get', 'fill'], 'fill-opacity': 0.75, 'fill-outline-color': colours.ink },
  });
  map.addSource('zones', { type: 'geojson', data: nothing });
  const line = (id, colour, width) =>
    map.addLayer({
      id,
      type: 'line',
      source: 'zones',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width },
    });
  line('zones-halo', '#ffffff', 5);
  line('zones', colours.ink, 2.2);
}

function addPlaces(map, colours) {
  map.addSource('places', { type: 'geojson', data: nothing });
  map.addLayer({
    id: 'places',
    type: 'circle',
    source: 'places',
    paint: {
      'circle-color': ['get', 'fill'],
      'circle-radius': [
        'interpolate', ['linear'], ['zoom'],
        7, ['case', ['==', ['get', 'label'], ''], 3.5, 9],
        12, ['case', ['==', ['get', 'label'], ''], 7, 12],
      ],
      'circle-stroke-color': colours.ink,
      'circle-stroke-width': 1,
    },
  });
  map.addLayer({
    id: 'place-labels',
    type: 'symbol',
    source: 'places',
    filter: ['!=', ['get', 'label'], ''],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': ['Atkinson Hyperlegible Next'],
      'text-size': 13,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': '#ffffff' },
  });
}

function addRoads(map, colours) {
  const widths = { tertiary: 0.5, secondary: 0.8, primary: 1.1, motorway: 1.5 };
  for (const [rank, width] of Object.entries(widths)) {
    map.addLayer({
      id: `road-${rank}`,
      type: 'line',
      source: 'roads',
      filter: ['==', ['get', 'rank'], rank],
      minzoom: rank === 'tertiary' ? 9 : 0,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colours.road,
        'line-opacity': 0.75,
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 7, width * 0.7, 12, width * 3],
      },
    });
  }
}

function addTowns(map, isTown, colours) {
  map.addLayer({
    id: 'towns',
    type: 'symbol',
    source: 'territory',
    filter: isTown,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Atkinson Hyperlegible Next'],
      'text-size': ['interpolate', ['linear'], ['get', 'people'], 0, 12, 5000, 14, 50000, 16],
      'text-padding': ['interpolate', ['linear'], ['zoom'], 7, 18, 11, 2],
      'symbol-sort-key': ['-', 0, ['get', 'people']],
      'text-variable-anchor': ['center', 'top', 'bottom'],
      'text-max-width': 9,
    },
    paint: { 'text-color': colours.ink, 'text-halo-color': '#ffffff', 'text-halo-width': 1.8 },
  });
}

function paintCommunes(map, values) {
  const without = [];
  for (const [code, [timeClass]] of Object.entries(values.communes)) {
    map.setFeatureState({ source: 'territory', id: code }, { timeClass });
    if (timeClass === values.none) {
      without.push(code);
    }
  }
  const commune = ['==', ['get', 'kind'], 'commune'];
  map.setFilter('no-time', ['all', commune, ['in', ['get', 'code'], ['literal', without]]]);
}

function paint(map, values) {
  paintCommunes(map, values);
  const commune = ['==', ['get', 'kind'], 'commune'];
  const selected = ['all', commune, ['==', ['get', 'code'], values.selected]];
  map.setFilter('selection', selected);
  map.setFilter('selection-halo', selected);
  const feature = (geometry, properties) => ({ type: 'Feature', geometry, properties });
  map.getSource('zones').setData(feature({ type: 'MultiLineString', coordinates: values.zones }, {}));
  map.getSource('surfaces').setData({ type: 'FeatureCollection', features: values.surfaces });
  map.getSource('places').setData({
    type: 'FeatureCollection',
    features: values.places.map(({ at, fill, title, label }) =>
      feature({ type: 'Point', coordinates: at }, { fill, title, label }),
    ),
  });
  paintDrawing(values);
}

/** The server's drawing stays behind for the printer, which the map on a canvas does not fit. */
function paintDrawing(values) {
  for (const [code, [timeClass, title]] of Object.entries(values.communes)) {
    const path = document.getElementById(`c-${code}`);
    if (path) {
      path.setAttribute('fill', values.palette[timeClass] ?? 'url(#no-time)');
      path.querySelector('title').textContent = title;
    }
  }
  const selected = document.getElementById(`c-${values.selected}`)?.getAttribute('d') ?? '';
  document
    .querySelectorAll('.map-static .selection, .map-static .selection-halo')
    .forEach((line) => line.setAttribute('d', selected));
}

function addPointer(maplibre, map, values) {
  const tip = new maplibre.Popup({
    closeButton: false,
    closeOnClick: false,
    className: 'map-tip',
    offset: 12,
  });
  const hover = (code) =>
    map.setFilter('hover', ['all', ['==', ['get', 'kind'], 'commune'], ['==', ['get', 'code'], code]]);
  let current = '';
  map.on('mousemove', 'communes', (event) => {
    const code = event.features[0].properties.code;
    tip.setLngLat(event.lngLat);
    if (code !== current) {
      current = code;
      hover(code);
      tip.setText(values().communes[code]?.[1] ?? event.features[0].properties.name).addTo(map);
      map.getCanvas().style.cursor = 'pointer';
    }
  });
  map.on('mouseleave', 'communes', () => {
    current = '';
    hover('');
    tip.remove();
    map.getCanvas().style.cursor = '';
  });
  map.on('mousemove', 'places', (event) => {
    current = '';
    tip.setLngLat(event.lngLat).setText(event.features[0].properties.title).addTo(map);
  });
  map.on('click', 'communes', (event) => {
    open(values().link.replace('CODE', event.features[0].properties.code));
  });
}

function open(href) {
  if (href === '') {
    return;
  }
  window.htmx.ajax('GET', location.pathname + href, {
    source: document.getElementById('diagnostic'),
    swap: 'none',
  });
}

function wholeControl(values, box) {
  return {
    onAdd(map) {
      this.element = document.createElement('div');
      this.element.className = 'maplibregl-ctrl maplibregl-ctrl-group';
      const button = document.createElement('button');
      button.type = 'button';
      button.title = values.words.whole;
      button.setAttribute('aria-label', values.words.whole);
      const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      icon.setAttribute('viewBox', '0 0 24 24');
      icon.setAttribute('width', '22');
      icon.setAttribute('height', '22');
      icon.setAttribute('aria-hidden', 'true');
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5');
      path.setAttribute('fill', 'none');
      path.setAttribute('stroke', '#17202b');
      path.setAttribute('stroke-width', '2');
      icon.append(path);
      button.append(icon);
      button.addEventListener('click', () => map.fitBounds(box, { padding: 24 }));
      this.element.append(button);
      return this.element;
    },
    onRemove() {
      this.element.remove();
    },
  };
}

// Where one looks is in the address too: #carte=zoom/latitude/longitude.

/** A page about a few places begins with them; the button still leads to the whole. */
function focusOf(frame) {
  const focus = frame.closest('[data-focus]')?.dataset.focus;
  return focus
    ? { bounds: focus.split(',').map(Number), fitBoundsOptions: { padding: 48, maxZoom: 14 } }
    : {};
}

function savedView() {
  const match = /^#carte=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(location.hash);
  if (!match) {
    return {};
  }
  return { bounds: undefined, zoom: Number(match[1]), center: [Number(match[3]), Number(match[2])] };
}

function saveView(event) {
  if (!event.originalEvent) {
    return;
  }
  const { lng, lat } = event.target.getCenter();
  const view = `#carte=${event.target.getZoom().toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
  history.replaceState(history.state, '', view);
}

// PNG: the sheet that the server draws, with its title, legend and sources, painted at twice its
// size.

document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('#export-png');
  if (!link) {
    return;
  }
  event.preventDefault();
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    const svg = URL.createObjectURL(await answer.blob());
    const picture = new Image();
    picture.src = svg;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth * 2;
    canvas.height = picture.naturalHeight * 2;
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(svg);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    const name = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition'))?.[1];
    const save = document.createElement('a');
    save.href = URL.createObjectURL(blob);
    save.download = (name ?? 'carte.svg').replace(/svg$/, 'png');
    save.click();
  } catch (error) {
    console.warn(error);
    document.getElementById('live').textContent = link.dataset.failed;
  }
});

document.addEventListener('maillage:updated', () => {
  const button = document.getElementById('export-png');
  if (button) {
    button.hidden = false;
  }
});
