// A slider and its field of numbers say the same; moving either asks for the answer at once.

let timer;

function ask(form, delayMs) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (form.checkValidity()) {
      form.requestSubmit();
    }
  }, delayMs);
}

function reveal() {
  document.querySelectorAll('[data-slider][hidden]').forEach((slider) => {
    slider.hidden = false;
  });
}

document.addEventListener('input', (event) => {
  const { slider, slid } = event.target.dataset ?? {};
  if (slider) {
    document.getElementById(slider).value = event.target.value;
    ask(event.target.form, 40);
  } else if (slid) {
    document.getElementById(slid).value = event.target.value;
    ask(event.target.form, 250);
  }
});

document.addEventListener('maillage:updated', reveal);
reveal();
