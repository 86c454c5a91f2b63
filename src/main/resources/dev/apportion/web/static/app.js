// Shows a run's progress as it goes on, and its result when it ended.
"use strict";
const run = document.querySelector("[data-events]");
if (run) {
  const events = new EventSource(run.dataset.events);
  events.addEventListener("progress", () =>
    htmx.ajax("GET", run.dataset.fragment, { target: run, swap: "innerHTML" }));
  events.addEventListener("end", () => {
    events.close();
    location.reload();
  });
}

// Files that are dropped are sent at once, with how far that is.
const drop = document.getElementById("drop");
if (drop) {
  const bar = drop.querySelector("progress");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
    });
  }
  drop.addEventListener("drop", (event) => {
    drop.elements.files.files = event.dataTransfer.files;
    drop.requestSubmit();
  });
  drop.addEventListener("htmx:xhr:progress", (event) => {
    if (event.detail.lengthComputable) {
      bar.hidden = false;
      bar.value = (100 * event.detail.loaded) / event.detail.total;
    }
  });
  drop.addEventListener("htmx:afterRequest", () => {
    bar.hidden = true;
    drop.reset();
  });
}

// What went wrong with a part of the page is shown in its place.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status >= 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
