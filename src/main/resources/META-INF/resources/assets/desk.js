// Moves between the claims of a document with j and k, and up to the document with u. Everything works without it.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) {
    return;
  }
  const target = {
    j: 'a[rel="next"]',
    k: 'a[rel="prev"]',
    u: '.bar nav a:last-of-type',
  }[event.key];
  const link = target && document.querySelector(target);
  if (link) {
    link.click();
  }
});
