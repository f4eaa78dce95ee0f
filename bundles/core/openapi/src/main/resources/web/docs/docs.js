// The token lives in this closure and nowhere else: closing or reloading the page forgets it.
(() => {
  'use strict';

  const form = document.getElementById('sign-in');
  const problem = document.getElementById('problem');
  const who = document.getElementById('who');
  const api = new URL('../', document.baseURI);
  let token = null;

  const authorized = (request) => {
    // Never to another host, whatever somebody types into the page.
    if (token && new URL(request.url, document.baseURI).origin === location.origin) {
      request.headers.Authorization = 'Bearer ' + token;
    }
    return request;
  };

  const show = (spec) => {
    SwaggerUIBundle({
      spec,
      dom_id: '#api',
      deepLinking: true,
      docExpansion: 'none',
      defaultModelsExpandDepth: 0,
      filter: true,
      tagsSorter: 'alpha',
      // No word to a validator elsewhere.
      validatorUrl: null,
      persistAuthorization: false,
      requestInterceptor: authorized,
    });
  };

  const failure = async (response) => {
    const body = await response.json().catch(() => ({}));
    return new Error(body.detail || body.title || 'The server answered ' + response.status + '.');
  };

  const signIn = async (username, password) => {
    const answer = await fetch(new URL('auth/login', api), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!answer.ok) {
      throw await failure(answer);
    }
    token = (await answer.json()).token;
    const description = await fetch(new URL('openapi.json', api), { headers: { Authorization: 'Bearer ' + token } });
    if (!description.ok) {
      throw await failure(description);
    }
    return description.json();
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.hidden = true;
    const username = document.getElementById('username').value;
    const password = document.getElementById('password');
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      show(await signIn(username, password.value));
      form.hidden = true;
      document.getElementById('name').textContent = username;
      who.hidden = false;
    } catch (error) {
      problem.textContent = error.message;
      problem.hidden = false;
    } finally {
      password.value = '';
      button.disabled = false;
    }
  });

  document.getElementById('sign-out').addEventListener('click', async () => {
    await fetch(new URL('auth/logout', api), { method: 'POST', headers: { Authorization: 'Bearer ' + token } })
      .catch(() => undefined);
    location.reload();
  });
})();
