// Where one is, told by the device when one asks it to, to about a hundred metres: more is not
// needed to find the nearest place. Without scripts or without leave, one types a commune.

const button = document.getElementById('me-situer');
if (button && navigator.geolocation) {
  const field = document.getElementById('ou');
  const note = document.getElementById('ou-note');
  button.hidden = false;
  button.addEventListener('click', () => {
    note.textContent = button.dataset.busy;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(3)}, ${coords.longitude.toFixed(3)}`;
        note.textContent = '';
        if (document.getElementById('besoin').value) {
          field.form.requestSubmit();
        }
      },
      () => {
        note.textContent = button.dataset.failed;
        field.focus();
      },
      { maximumAge: 60_000, timeout: 15_000 },
    );
  });
}
