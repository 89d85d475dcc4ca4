"use strict";
// Everything works without this file. It only puts instants into the reader's zone and makes '/' jump to the search.
(() => {
  const format = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "your zone";
  for (const time of document.querySelectorAll("time[datetime*='T']")) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    const utc = time.textContent;
    time.textContent = format.format(at);
    time.title = [utc, time.title, `shown in ${zone}`].filter(Boolean).join("; ");
  }

  const guessed = document.querySelector("input[data-zone='guess']");
  if (guessed && guessed.value === guessed.defaultValue && zone.includes("/")) guessed.value = zone;

  document.addEventListener("keydown", (pressed) => {
    if (pressed.key !== "/" || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    if (pressed.target instanceof Element && pressed.target.closest("input, select, textarea")) return;
    const search = document.getElementById("q");
    if (!search) return;
    pressed.preventDefault();
    search.focus();
    search.select();
  });
})();
