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
