// Passkeys: what the server asks is handed to the browser, what the browser answers goes back in
// the form. Without scripts the form is not shown, and the password remains.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const described = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

const ceremonies = {
  async create(asked) {
    const made = await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: described(asked.excludeCredentials),
      },
    });
    return answer(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    });
  },
  async get(asked) {
    const shown = await navigator.credentials.get({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        allowCredentials: described(asked.allowCredentials),
      },
    });
    const { authenticatorData, signature, userHandle } = shown.response;
    return answer(shown, {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      ...(userHandle ? { userHandle: text(userHandle) } : {}),
    });
  },
};

const answer = (credential, response) =>
  JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
  });

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const failure = form.querySelector('[data-failure]');
    const button = form.querySelector('button');
    failure.hidden = true;
    if (!window.PublicKeyCredential) {
      failure.textContent = failure.dataset.none;
      failure.hidden = false;
      return;
    }
    button.disabled = true;
    try {
      const options = await fetch(form.dataset.passkey, { method: 'POST' });
      if (!options.ok) {
        throw new Error(`options: ${options.status}`);
      }
      form.elements.reponse.value = await ceremonies[form.dataset.ceremony](await options.json());
      form.submit();
    } catch {
      // Cancelled, no passkey here, too long: browsers do not tell which, on purpose.
      failure.textContent = failure.dataset.text;
      failure.hidden = false;
      button.disabled = false;
    }
  });
}
