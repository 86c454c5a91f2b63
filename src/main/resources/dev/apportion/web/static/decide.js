// Held lines by the keyboard: up, down, P, O, S to skip, Z to undo. Does nothing but press the page's own buttons.
"use strict";
const groups = document.getElementById("groups");
if (groups) {
  let latest = null;
  const all = () => [...groups.querySelectorAll("article.group")];
  const current = () => document.activeElement?.closest?.("article.group");
  const go = (by) => {
    const list = all();
    const at = list.indexOf(current());
    const next = list[at < 0 ? 0 : Math.min(Math.max(at + by, 0), list.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const press = (group, css) => group?.querySelector(css)?.click();
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) {
      return;
    }
    const actions = {
      ArrowUp: () => go(-1),
      ArrowDown: () => go(1),
      s: () => go(1),
      p: () => press(current(), "button[value=PROJECT]"),
      o: () => press(current(), "button[value=OPERATION]"),
      z: () => press(document.getElementById(latest), "button.undo"),
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
  // The group comes anew: what is next to decide gets the focus, unless this one is to be decided again.
  groups.addEventListener("htmx:beforeRequest", (event) => {
    latest = event.target.closest("article.group")?.id ?? latest;
  });
  groups.addEventListener("htmx:afterSettle", () => {
    const group = document.getElementById(latest);
    if (group) {
      group.focus();
      if (group.classList.contains("settled")) {
        go(1);
      }
    }
  });
}
