// Keys, and what a browser can do beyond links and forms: select words to mark them, drop a file to attach it, recolour
// the text while captures run. Reading and deciding work without it.
"use strict";

const LINKS = {
  j: 'a[rel="next"]',
  k: 'a[rel="prev"]',
  n: "#needs-me",
  u: 'a[rel="up"]',
  g: '.places a[href="/desk/queue"]',
};

// Letters that go to an element or, for a button that does something at once, press it.
const PRESSED = new Set(["t", "r"]);

function typing(target) {
  return target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, dialog[open]") !== null;
}

function goTo(element) {
  const details = element.closest("details");
  if (details) {
    details.open = true;
  }
  const field = element.matches("summary") ? details.querySelector("input:not([type=hidden]), textarea, select") : element;
  field.focus();
  field.scrollIntoView({ block: "center" });
}

function rows() {
  return [...document.querySelectorAll("[data-row]")];
}

// In a list j and k go from line to line.
function step(by) {
  const all = rows();
  const at = all.indexOf(document.activeElement.closest("[data-row]"));
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  if (next) {
    next.querySelector("a").focus();
  }
  return all.length > 0;
}

function choose() {
  const row = document.activeElement.closest("[data-row]");
  const box = row && row.querySelector("input[type=checkbox]");
  if (box) {
    box.checked = !box.checked;
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  const key = event.key;
  if (key === "?") {
    event.preventDefault();
    document.getElementById("keys").showModal();
  } else if (key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
  } else if (key === "m") {
    event.preventDefault();
    markSelection();
  } else if (key === "x") {
    choose();
  } else if ((key === "j" || key === "k") && step(key === "j" ? 1 : -1)) {
    event.preventDefault();
  } else if (LINKS[key]) {
    const link = document.querySelector(LINKS[key]);
    if (link) {
      link.click();
    }
  } else {
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (target) {
      event.preventDefault();
      if (PRESSED.has(key)) {
        target.click();
      } else {
        goTo(target);
      }
    }
  }
});

// Where a point of the page stands in the document's canonical text.
function offset(node, within) {
  const run = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
  if (!run || node.nodeType !== Node.TEXT_NODE || run.tagName === "SUP") {
    return null;
  }
  return Number(run.dataset.at) + within;
}

function selected() {
  const selection = window.getSelection();
  if (selection.isCollapsed || !document.querySelector("article[data-document]")) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end, range } : null;
}

function markSelection() {
  const found = selected();
  const form = document.getElementById("mark-selection");
  if (found && form) {
    form.elements.start.value = found.start;
    form.elements.end.value = found.end;
    form.requestSubmit();
    return;
  }
  const words = document.getElementById("mark-words");
  if (words) {
    goTo(words);
  }
}

document.addEventListener("selectionchange", () => {
  const form = document.getElementById("mark-selection");
  if (!form) {
    return;
  }
  const found = selected();
  form.hidden = !found;
  if (found) {
    const box = found.range.getBoundingClientRect();
    form.elements.start.value = found.start;
    form.elements.end.value = found.end;
    form.style.left = `${Math.max(8, box.left + window.scrollX)}px`;
    form.style.top = `${box.bottom + window.scrollY + 6}px`;
  }
});

// A file may be dropped anywhere on its citation, or anywhere at all where only one is shown. Elsewhere it is let fall:
// the browser would leave the page for it.
function place(target) {
  const all = document.querySelectorAll(".attach");
  const citation = target.closest && target.closest(".citation");
  return citation ? citation.querySelector(".attach") : all.length === 1 ? all[0] : null;
}

for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, (event) => {
    const types = event.dataTransfer ? [...event.dataTransfer.types] : [];
    if (!types.includes("Files") || event.target.matches("input[type=file]")) {
      return;
    }
    event.preventDefault();
    const attach = place(event.target);
    if (!attach) {
      return;
    }
    const drop = attach.querySelector(".drop");
    drop.classList.toggle("over", name === "dragover");
    if (name === "drop" && event.dataTransfer.files.length > 0) {
      attach.open = true;
      drop.querySelector("input[type=file]").files = event.dataTransfer.files;
      goTo(attach.querySelector("button"));
    }
  });
}

// While captures run, the server says when there is something new to see. Where it cannot be heard, we look by ourselves.
const POLL = 1500;

function follow(events, look, over) {
  const source = new EventSource(events);
  const poll = () => over() || setTimeout(() => { look(); poll(); }, POLL);
  source.addEventListener("progress", (event) => {
    if (JSON.parse(event.data).done) {
      source.close();
    }
    look();
  });
  source.addEventListener("error", () => {
    source.close();
    poll();
  });
}

const looking = { now: false, again: false, place: 0 };

function board() {
  return document.querySelector("#board[data-events]");
}

// One look at a time: what is said meanwhile is one look more.
function lookAtBoard() {
  if (looking.now) {
    looking.again = true;
  } else if (board()) {
    looking.now = true;
    looking.place = board().scrollTop;
    htmx.trigger(board(), "look");
  }
}

function looked() {
  looking.now = false;
  if (looking.again) {
    looking.again = false;
    lookAtBoard();
  }
}

document.addEventListener("htmx:responseError", looked);
document.addEventListener("htmx:sendError", looked);

// A claim whose sources are on their way is shown anew when they are here, unless somebody is at work on it: whether
// they are is asked when the new page is at hand, so that no key that is pressed meanwhile is lost.
async function lookAtClaim() {
  const claim = document.querySelector("[data-look]");
  if (!claim) {
    return;
  }
  const answer = await fetch(claim.dataset.look);
  if (!answer.ok || (await answer.text()) === claim.dataset.shows) {
    return;
  }
  const page = await (await fetch(location.pathname)).text();
  const main = document.getElementById("main");
  if (!main.contains(claim)) {
    return;
  }
  if (claim.dataset.touched || document.activeElement !== document.body) {
    document.getElementById("news").hidden = false;
    return;
  }
  const fresh = new DOMParser().parseFromString(page, "text/html").getElementById("main");
  main.replaceWith(fresh);
  htmx.process(fresh);
}

document.addEventListener("DOMContentLoaded", () => {
  const all = document.getElementById("all");
  if (all) {
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const box of document.querySelectorAll("input[name=claim]")) {
        box.checked = all.checked;
      }
    });
  }
  if (board()) {
    follow(board().dataset.events, lookAtBoard, () => !board());
  }
  const claim = document.querySelector("[data-look]");
  if (claim) {
    document.addEventListener("input", () => {
      document.querySelector("[data-look]")?.setAttribute("data-touched", "yes");
    });
    follow(claim.dataset.events, lookAtClaim, () => !document.querySelector("[data-look]"));
  }
});

// A board that came anew says where each claim of the text stands now.
document.addEventListener("htmx:afterSettle", (event) => {
  const board = document.getElementById("board");
  if (!board || !event.target.contains(board)) {
    return;
  }
  board.scrollTop = looking.place;
  looked();
  for (const line of board.dataset.statuses.split("\n")) {
    const [id, css, sign, ...label] = line.split(" ");
    for (const run of document.querySelectorAll(`a.claim[data-claim="${CSS.escape(id)}"]`)) {
      run.className = `claim ${css}${run.classList.contains("differs") ? " differs" : ""}`;
      const mark = run.querySelector(".sign");
      if (mark) {
        mark.textContent = sign;
        mark.setAttribute("aria-label", `${label.join(" ")}: `);
      }
    }
  }
});

// A part of the page was refused because the sign-in is over. What is typed on the page must not be lost: signing in
// again happens in another window.
document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  if ((status !== 401 && status !== 499) || document.querySelector(".signed-out")) {
    return;
  }
  const told = document.createElement("p");
  told.className = "alert signed-out";
  told.setAttribute("role", "alert");
  told.append("Your sign-in is over. ");
  const link = document.createElement("a");
  link.href = "/desk";
  link.target = "_blank";
  link.textContent = "Sign in again in another window";
  told.append(link, ", then go on here: nothing that you typed is lost.");
  document.body.append(told);
});

// What was typed outlives a sign-in that has ended: what a form sends is kept in this window until an answer comes, and
// where the answer is that nobody is signed in, it stands in the form again once they are. Files cannot be kept.
const UNSENT = "ibid-unsent";

function here() {
  return location.pathname + location.search;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "post") {
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    sessionStorage.setItem(UNSENT, JSON.stringify({ page: here(), action: form.getAttribute("action"), fields }));
  }
});

function fieldOf(form, name) {
  return [...form.elements].find((field) => field.name === name);
}

function isFormOf(kept, form) {
  return form.getAttribute("action") === kept.action
    && kept.fields.every(([name, value]) => {
      const field = fieldOf(form, name);
      return field && (name !== "action" || field.value === value);
    });
}

function giveBack() {
  const kept = JSON.parse(sessionStorage.getItem(UNSENT) ?? "null");
  if (!kept) {
    return;
  }
  if (document.querySelector("[data-signed-out]")) {
    sessionStorage.setItem(UNSENT, JSON.stringify({ ...kept, refused: true }));
    return;
  }
  if (kept.refused && kept.page !== here()) {
    return;
  }
  sessionStorage.removeItem(UNSENT);
  const form = kept.refused && [...document.forms].find((one) => isFormOf(kept, one));
  if (form) {
    for (const [name, value] of kept.fields) {
      const field = fieldOf(form, name);
      if (field.type !== "hidden") {
        field.value = value;
      }
    }
    const told = document.createElement("p");
    told.className = "alert";
    told.setAttribute("role", "alert");
    told.textContent = "Your sign-in had ended. What you had typed is here again: send it once more.";
    form.prepend(told);
    goTo(form.querySelector("button"));
  }
}

document.addEventListener("DOMContentLoaded", giveBack);
