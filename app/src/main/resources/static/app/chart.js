// Charts from the JSON that the server writes beside them (org.maillage.app.diagnostic.chapter.Chart).
// The table that says the same is in the page: without scripts nothing is lost.

const drawn = new WeakSet();
const library = document.querySelector('script[data-library]')?.dataset.library;
const dashes = [[], [6, 4], [2, 3], [10, 3, 2, 3], [14, 4]];
const marks = ['circle', 'rect', 'triangle', 'rectRot'];

function ink(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function colours() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return dark
    ? ['#8ecae6', '#ffb86b', '#9be2b4', '#e8eaed', '#d7b4f3']
    : ['#0b5574', '#b35900', '#2a7a4b', '#17202b', '#7a3e9d'];
}

function figure(value, spec) {
  const text = new Intl.NumberFormat(document.documentElement.lang, {
    maximumFractionDigits: spec.decimals,
  }).format(value);
  return spec.unit ? `${text}\u00a0${spec.unit}` : text;
}

function datasets(spec) {
  const palette = colours();
  return spec.series.map((series, index) => {
    const colour = palette[index % palette.length];
    return {
      label: series.name,
      data: series.points.length > 0 ? series.points : series.values,
      borderColor: colour,
      backgroundColor: spec.type === 'radar' ? `${colour}22` : colour,
      borderWidth: spec.type === 'bar' ? 0 : 2.5,
      borderDash: dashes[index % dashes.length],
      pointStyle: spec.type === 'line' ? 'line' : marks[index % marks.length],
      pointRadius: spec.type === 'line' ? 0 : spec.type === 'scatter' ? 3 : 4,
      pointHitRadius: 8,
      spanGaps: false,
      maxBarThickness: 26,
    };
  });
}

function axis(title, spec, isValue) {
  return {
    title: { display: Boolean(title), text: title, color: ink('--ink') },
    grid: { color: ink('--line') },
    ticks: {
      color: ink('--ink-soft'),
      ...(isValue ? { callback: (value) => figure(value, spec) } : {}),
    },
    ...(isValue && spec.max !== null ? { max: spec.max } : {}),
    ...(isValue && spec.type !== 'scatter' ? { beginAtZero: true } : {}),
  };
}

function scales(spec) {
  if (spec.type === 'radar') {
    return {
      r: {
        min: 0,
        max: spec.max ?? undefined,
        grid: { color: ink('--line') },
        angleLines: { color: ink('--line') },
        pointLabels: { color: ink('--ink'), font: { size: 13 } },
        ticks: { color: ink('--ink-soft'), backdropColor: 'transparent', stepSize: 25 },
      },
    };
  }
  const across = spec.horizontal ? axis(spec.yTitle, spec, true) : axis(spec.xTitle, spec, false);
  const up = spec.horizontal ? axis(spec.xTitle, spec, false) : axis(spec.yTitle, spec, true);
  return { x: across, y: up };
}

function tip(item, spec) {
  const { raw, dataset } = item;
  if (spec.type === 'scatter') {
    return `${raw.label}: ${figure(raw.x, spec)} / ${figure(raw.y, spec)}`;
  }
  const value = typeof raw === 'object' && raw !== null ? raw.y : raw;
  return `${dataset.label}: ${figure(value, spec)}`;
}

function draw(Chart, element) {
  const spec = JSON.parse(element.querySelector('script[type="application/json"]').textContent);
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 14;
  return new Chart(element.querySelector('canvas'), {
    type: spec.type,
    data: { labels: spec.labels, datasets: datasets(spec) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: spec.horizontal ? 'y' : 'x',
      interaction: spec.type === 'line' ? { mode: 'index', intersect: false } : { mode: 'nearest' },
      scales: scales(spec),
      plugins: {
        legend: {
          display: spec.series.length > 1,
          labels: { color: ink('--ink'), usePointStyle: true, pointStyleWidth: 32, boxHeight: 10 },
        },
        tooltip: { callbacks: { label: (item) => tip(item, spec) } },
      },
    },
  });
}

async function drawAll() {
  const waiting = [...document.querySelectorAll('figure.chart')].filter((element) => !drawn.has(element));
  if (waiting.length === 0 || !library) {
    return;
  }
  waiting.forEach((element) => drawn.add(element));
  await import(library);
  for (const element of waiting) {
    draw(globalThis.Chart, element);
    element.dataset.ready = 'true';
  }
}

drawAll().catch((error) => console.warn('No charts; the tables say the same:', error));
document.addEventListener('maillage:updated', () => {
  drawAll().catch((error) => console.warn(error));
});
