'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const row = {};
  document.querySelectorAll('#communes tbody tr').forEach((line) => {
    row[line.dataset.code] = line;
  });

  const element = (name, text, cssClass) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (cssClass) made.className = cssClass;
    return made;
  };

  function show(key) {
    const subject = data.subjects[key];
    document.getElementById('sentence').replaceChildren(
      ...subject.summary.map((part) => (part.strong ? element('strong', part.text) : part.text)));
    document.getElementById('notes').replaceChildren(
      ...subject.notes.map((note) => element('p', note, 'note')));
    document.getElementById('legend-title').textContent = subject.title;
    document.getElementById('legend-rows').replaceChildren(...subject.legend.map(legendRow));
    data.codes.forEach((code, i) => {
      const timeClass = subject.classes[i];
      const path = document.getElementById(`c-${code}`);
      if (path) {
        path.setAttribute('fill', data.palette[timeClass] ?? data.none);
        const name = row[code].cells[0].textContent;
        path.querySelector('title').textContent = `${name}\u00a0: ${subject.times[i]}`;
      }
      row[code].querySelector('.dot').className = `dot k${timeClass}`;
      row[code].querySelector('.time').textContent = subject.times[i];
    });
  }

  function legendRow([timeClass, label, communes, people]) {
    const line = element('tr');
    const head = element('th');
    head.scope = 'row';
    head.append(element('i', undefined, `swatch k${timeClass}`), element('span', label));
    line.append(head, element('td', communes), element('td', people));
    return line;
  }

  const select = document.getElementById('subject');
  select.addEventListener('change', () => {
    show(select.value);
    history.replaceState(null, '', `#${select.value}`);
  });
  document.getElementById('choice').hidden = false;
  const asked = decodeURIComponent(location.hash.slice(1));
  if (data.subjects[asked]) {
    select.value = asked;
    show(asked);
  }

  // Sorting: numbers by their digits, unknown last, names as French sorts them.
  const number = (text) => {
    const digits = text.replace(/[\s\u202f\u00a0,]/g, '').match(/\d+/);
    return digits ? Number(digits[0]) - (text.includes('<') ? 0.5 : 0) : null;
  };
  const heads = [...document.querySelectorAll('#communes thead th')];
  heads.forEach((head, column) => {
    const button = element('button', head.textContent);
    button.type = 'button';
    head.replaceChildren(button);
    head.setAttribute('aria-sort', column === 1 ? 'descending' : 'none');
    button.addEventListener('click', () => {
      const numeric = head.classList.contains('number');
      const was = head.getAttribute('aria-sort');
      const descending = was === 'none' ? numeric : was === 'ascending';
      heads.forEach((other) => other.setAttribute('aria-sort', 'none'));
      head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      const value = (line) => {
        const text = line.cells[column].textContent.trim();
        return numeric ? number(text) : text;
      };
      const lines = Object.values(row).sort((a, b) => {
        const [x, y] = [value(a), value(b)];
        if (numeric && (x === null || y === null)) return (x === null) - (y === null);
        const order = numeric ? x - y : x.localeCompare(y, 'fr');
        return descending ? -order : order;
      });
      document.querySelector('#communes tbody').append(...lines);
    });
  });
})();
