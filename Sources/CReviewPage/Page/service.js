// The server's side of the review, over HTTP.

// An answer other than yes, in the server's words.
export class Refusal extends Error {
  constructor(status, body) {
    super(body.problem ? `${body.problem}. ${body.remedy}.` : `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? '';
  }
}

async function fetchJSON(path, options = {}) {
  const answer = await fetch(path, { credentials: 'same-origin', ...options });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(answer.status, body);
  return body;
}

export const fetchDocuments = () => fetchJSON('/api/documents');

// The only document's review; null where there are several. Asked for together with the list, so that one document is
// there a round trip sooner.
export const fetchOnlyReview = () => fetchJSON('/api/review');

// One document under review.
export class ReviewService {
  constructor(document) {
    this.root = `/api/documents/${document}`;
  }

  snapshot = () => fetchJSON(`${this.root}/review`);

  perform = (command) =>
    fetchJSON(`${this.root}/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(command),
      // Sent to the end though the page be closed meanwhile; browsers take 64 KiB so.
      keepalive: JSON.stringify(command).length < 16_000,
    });

  evidence = (row, language) => fetchJSON(`${this.root}/rows/${row}/evidence?language=${language}`);

  context = (row) => fetchJSON(`${this.root}/rows/${row}/context`);

  exportAddress(format, minimum, confirmedOnly) {
    const query = new URLSearchParams({ format });
    if (minimum !== null) query.set('minimum', minimum);
    if (confirmedOnly) query.set('confirmed', '1');
    return `${this.root}/export?${query}`;
  }

  // Calls `onChange` for every change that any window makes, and `onRevision` with the revision that there is whenever the
  // stream begins. A page that nobody sees does not listen: a browser keeps no more than six connections to a server.
  listen(onChange, onRevision) {
    let events = null;
    const attend = () => {
      if (document.hidden) {
        events?.close();
        events = null;
      } else if (!events) {
        events = new EventSource(`${this.root}/events`);
        events.addEventListener('change', (event) => onChange(JSON.parse(event.data)));
        events.addEventListener('revision', (event) => onRevision(JSON.parse(event.data)));
      }
    };
    attend();
    document.addEventListener('visibilitychange', attend);
    return () => {
      document.removeEventListener('visibilitychange', attend);
      events?.close();
    };
  }
}
