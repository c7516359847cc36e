/**
 * Reloads a page when what it shows is no longer the newest. Only a page in sight holds a connection: a browser
 * grants a server no more than six.
 */
const reload = `const { src, dataset } = document.currentScript;
let events;
function follow() {
  events?.close();
  if (document.hidden) return;
  events = new EventSource(new URL("events", src));
  events.onmessage = ({ data }) => data !== dataset.version && location.reload();
}
document.addEventListener("visibilitychange", follow);
follow();
`;

const notes = `.preview-note {
  position: sticky;
  z-index: 10;
  top: 0;
  overflow: auto;
  max-height: 40vh;
  padding: 0.75rem 1.25rem;
  border-bottom: 3px solid var(--amber);
  background: var(--amber-wash);
}
.preview-note p {
  margin: 0;
}
.preview-note ul {
  margin: 0;
  padding: 0;
  list-style: none;
}
.preview-note li {
  margin-top: 0.5rem;
  overflow-wrap: anywhere;
}
.preview-errors {
  border-color: var(--red);
  background: var(--red-wash);
}
@media print {
  .preview-note {
    display: none;
  }
}
`;

/** Files that the live preview adds to the portal, by name. */
export const previewFiles: ReadonlyMap<string, string> = new Map([
  ["reload.js", reload],
  ["notes.css", notes],
]);
