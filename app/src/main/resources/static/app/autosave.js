/* Keeps what is typed into long forms (data-autosave) on the server, until they are sent. Without it
   forms work as before. */

const QUIET_MS = 1500;
const SENT = "maillage.draft.sent";
const LONGEST = 200000;
const words = document.getElementById("draft-words");

/* Of the page and the form, as the address of a draft takes it. */
function keyOf(form) {
  const page = location.pathname.replace(/^\//, "").replace(/[^A-Za-z0-9._-]/g, ".");
  return (page + "." + form.dataset.autosave).slice(-200);
}

function fieldsOf(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "_envoi" && name !== "version") {
      fields.append(name, value);
    }
  }
  return fields.toString();
}

function hour(at) {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(at));
}

/* The fields as they were, for those that still exist. */
function fill(form, content) {
  const fields = new URLSearchParams(content);
  for (const field of form.elements) {
    if (!field.name || field.name === "_envoi" || field.name === "version") continue;
    const values = fields.getAll(field.name);
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = values.includes(field.value);
    } else if (field instanceof HTMLSelectElement && field.multiple) {
      for (const option of field.options) option.selected = values.includes(option.value);
    } else if (values.length > 0 && field.type !== "hidden" && field.type !== "file") {
      field.value = values[0];
    }
  }
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function watch(form) {
  const address = "/brouillons/" + keyOf(form);
  const line = document.createElement("p");
  line.className = "note draft-line";
  line.setAttribute("role", "status");
  line.hidden = true;
  form.prepend(line);
  let saved = fieldsOf(form);
  let timer = 0;

  const say = (text, ...acts) => {
    line.replaceChildren(text + " ", ...acts);
    line.hidden = false;
  };
  const forget = () => {
    clearTimeout(timer);
    line.hidden = true;
    return fetch(address, { method: "DELETE" });
  };
  const save = async () => {
    const content = fieldsOf(form);
    if (content === saved || content.length > LONGEST) return;
    const answer = await fetch(address, {
      method: "PUT",
      headers: { "Content-Type": "text/plain;charset=UTF-8" },
      body: content,
    }).catch(() => null);
    if (answer && answer.ok) {
      saved = content;
      const draft = await answer.json();
      say(words.dataset.saved.replace("§", hour(draft.at)), button(words.dataset.forget, forget));
    } else {
      say(words.dataset.failed);
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_MS);
  };

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    sessionStorage.setItem(SENT, address);
  });

  fetch(address)
    .then((answer) => (answer.status === 200 ? answer.json() : null))
    .then((draft) => {
      if (!draft || draft.content === saved) return;
      say(
        words.dataset.found.replace("§", hour(draft.at)),
        button(words.dataset.resume, () => {
          fill(form, draft.content);
          saved = draft.content;
          line.hidden = true;
          form.dispatchEvent(new Event("change", { bubbles: true }));
        }),
        button(words.dataset.forget, forget),
      );
    })
    .catch(() => {});
}

/* A form that was sent and is not shown again was taken: its draft goes. */
function forgetSent(forms) {
  const sent = sessionStorage.getItem(SENT);
  if (!sent) return;
  sessionStorage.removeItem(SENT);
  const shown = forms.some((form) => "/brouillons/" + keyOf(form) === sent);
  if (!shown) fetch(sent, { method: "DELETE" }).catch(() => {});
}

const forms = [...document.querySelectorAll("form[data-autosave]")];
if (words) {
  forgetSent(forms);
  forms.forEach(watch);
}
