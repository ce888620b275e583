// Runs in a page: makes one request and tells what a script sees of it.
async function ask(request) {
  try {
    switch (request.by) {
      case 'Upload':
        return await upload(request);
      case 'EventSource':
        return await events(request);
      default:
        return await fetched(request);
    }
  } catch (error) {
    return { error: String(error) };
  }
}

async function fetched({ url, method, headers, body, credentials, mode }) {
  const response = await fetch(url, { method, headers, body: body ?? undefined, credentials, mode });
  const text = await response.text();
  return {
    status: response.status,
    body: text,
    names: [...response.headers.keys()],
    redirected: response.redirected,
  };
}

function upload({ url, method, headers, body, credentials }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.withCredentials = credentials === 'include';
    for (const [name, value] of headers) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', () => {});
    request.onerror = () => reject(new TypeError('XMLHttpRequest failed'));
    request.onload = () => {
      const lines = request.getAllResponseHeaders().trim().split('\r\n').filter(Boolean);
      const names = lines.map((line) => line.split(':')[0].toLowerCase());
      resolve({ status: request.status, body: request.responseText, names, redirected: false });
    };
    request.send(body);
  });
}

function events({ url, credentials }) {
  return new Promise((resolve, reject) => {
    const source = new EventSource(url, { withCredentials: credentials === 'include' });
    source.onmessage = (event) => {
      source.close();
      resolve({ event: event.data });
    };
    source.onerror = () => {
      source.close();
      reject(new TypeError('EventSource failed'));
    };
  });
}

// The same in a sandboxed frame, whose origin is `null`.
function askInSandbox(request, script) {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    window.addEventListener('message', function receive(message) {
      if (message.source !== frame.contentWindow) return;
      window.removeEventListener('message', receive);
      frame.remove();
      resolve(message.data);
    });
    const question = JSON.stringify(request).replaceAll('<', '\\u003c');
    frame.srcdoc = `<script>${script}\nask(${question}).then((seen) => parent.postMessage(seen, '*'));<\/script>`;
    document.body.append(frame);
  });
}
