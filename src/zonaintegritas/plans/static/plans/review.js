/* Reviewing: the place of the chosen cell is lit in the file beside it. Every link here works without this script. */
(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("skrip");
  const pane = () => document.getElementById("sumber");
  let waiting = null; // the cell whose file is still loading

  /* ---- lighting a place ---- */
  const placesOf = (cell) => (cell.dataset.k || "").split(" ").filter(Boolean).map((key) => key.split("."));

  const find = (content, [block, row, column]) => {
    if (row === undefined) return content.querySelector(`p[data-block="${block}"], rect[data-block="${block}"]:not([data-row])`);
    const cell = `[data-row="${row}"][data-column="${column}"]`;
    return content.querySelector(`rect[data-block="${block}"]${cell}, [data-block="${block}"] ${cell}`);
  };

  const bring = (content, target) => {
    const box = target.getBoundingClientRect();
    const frame = content.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) {
      content.scrollTop += box.top - frame.top - Math.max(24, (frame.height - box.height) / 3);
    }
    if (box.left < frame.left || box.right > frame.right) content.scrollLeft += box.left - frame.left - 24;
  };

  const words = (cell, target) => {
    const page = target.closest(".lembar");
    const name = cell.querySelector("dt, label, h2, h3");
    const where = page ? ` · halaman ${page.id.replace("halaman-", "")}` : "";
    const own = name?.querySelector("a")?.textContent || name?.firstChild?.textContent || "";
    return `${own.trim()}${where}`;
  };

  const light = (cell) => {
    const side = pane();
    if (!side) return;
    for (const old of document.querySelectorAll(".sel-pilih")) old.classList.remove("sel-pilih");
    cell.classList.add("sel-pilih");
    const file = cell.dataset.s || cell.closest("[data-s]")?.dataset.s;
    const content = side.querySelector(".sumber-isi");
    if (!content || (file && content.dataset.berkas !== file)) {
      waiting = cell;
      const address = side.dataset.alamat.replace("/0/", `/${file || side.dataset.sumber}/`);
      if (content || file !== side.dataset.sumber) window.htmx.ajax("GET", address, { target: "#sumber", swap: "innerHTML" });
      side.classList.add("terbuka");
      return;
    }
    for (const old of content.querySelectorAll(".tersorot")) {
      old.classList.remove("tersorot");
      old.removeAttribute("id");
    }
    const targets = placesOf(cell).map((key) => find(content, key)).filter(Boolean);
    for (const target of targets) target.classList.add("tersorot");
    const link = cell.querySelector("dt a");
    if (!targets.length && link && content.dataset.terpotong !== undefined) window.location.assign(link.href);
    if (!targets.length) return;
    side.classList.add("terbuka");
    bring(content, targets[0]);
    const caption = document.getElementById("sumber-tempat");
    if (caption) caption.textContent = words(cell, targets[0]);
  };

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id !== "sumber") return;
    if (waiting) light(waiting);
    waiting = null;
  });

  document.addEventListener("click", (event) => {
    const cell = event.target.closest(".sel[data-k]");
    if (!cell || !cell.dataset.k) return;
    const link = event.target.closest("a");
    if (link && !link.closest("dt, .sisa-teks")) return;
    if (event.target.closest("button, select, input, summary, textarea, label")) return;
    if (link && pane()) event.preventDefault();
    light(cell);
  });
  /* on a phone the keyboard needs the room that the file takes */
  const narrow = window.matchMedia("(width < 64rem)");
  document.addEventListener("focusin", (event) => {
    if (narrow.matches && event.target.closest("textarea, input, select")) {
      pane()?.classList.remove("terbuka");
      return;
    }
    const cell = event.target.closest(".sel[data-k]");
    if (cell && cell.dataset.k && !event.target.closest("button, .sisa-teks + form")) light(cell);
  });

  /* a place in the file leads back to its cell */
  document.addEventListener("click", (event) => {
    const target = event.target.closest("rect[data-row], .sumber-tabel td");
    if (!target) return;
    const block = target.dataset.block || target.closest("[data-block]").dataset.block;
    const key = `${block}.${target.dataset.row}.${target.dataset.column}`;
    const file = target.closest("[data-berkas]").dataset.berkas;
    const cells = document.querySelectorAll(`.sel[data-k~="${key}"]`);
    const cell = [...cells].find((one) => (one.dataset.s || one.closest("[data-s]")?.dataset.s) === file);
    if (!cell) return;
    light(cell);
    cell.scrollIntoView({ block: "center" });
    cell.querySelector("dt a, textarea")?.focus({ preventScroll: true });
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-tutup-sumber]")) pane().classList.remove("terbuka");
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-perbesar]");
    if (!button) return;
    const content = pane().querySelector(".sumber-isi");
    button.setAttribute("aria-pressed", String(content.classList.toggle("besar")));
    const lit = content.querySelector(".tersorot");
    if (lit) bring(content, lit);
  });

  /* tabs between files */
  document.addEventListener("click", (event) => {
    const tab = event.target.closest("a[data-tab]");
    const side = pane();
    if (!tab || !side) return;
    event.preventDefault();
    window.htmx.ajax("GET", side.dataset.alamat.replace("/0/", `/${tab.dataset.tab}/`), { target: "#sumber", swap: "innerHTML" });
    side.classList.add("terbuka");
    for (const other of document.querySelectorAll("a[data-tab]")) {
      other.toggleAttribute("aria-current", other === tab);
      other.closest(".berkas").classList.toggle("berkas-tampil", other === tab);
    }
  });

  /* ---- opening and closing a row; its first (or the same) cell gets the focus ---- */
  let wanted = null; // {row, column} to focus when the row has been put in place
  const openRow = (row, column) => {
    wanted = { row: row.id, column };
    row.querySelector("a[data-ubah]")?.click();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-ubah], a[data-tutup-baris]");
    if (link && !wanted) wanted = { row: link.closest(".butir").id };
  });
  document.addEventListener("dblclick", (event) => {
    const cell = event.target.closest(".butir:not(.butir-ubah) .sel");
    if (cell) openRow(cell.closest(".butir"), cell.dataset.c);
  });
  const focusWanted = () => {
    const row = wanted && document.getElementById(wanted.row);
    if (!row) return;
    const cell = (wanted.column && row.querySelector(`.sel[data-c="${wanted.column}"]`)) || row;
    cell.querySelector("textarea, dt a, a[data-ubah]")?.focus();
    wanted = null;
  };
  /* rows that are put in place take the field with them that would have said "tersimpan" */
  let verb = "get";
  document.addEventListener("htmx:beforeRequest", (event) => {
    verb = event.detail.requestConfig.verb;
  });
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    window.setTimeout(focusWanted);
    const place = document.getElementById("tersimpan");
    if (!place || !event.detail.target?.classList?.contains("butir")) return;
    const now = new Date();
    const clock = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(".");
    place.textContent = verb === "post" ? `Tersimpan ${clock}` : "";
  });

  document.addEventListener("baris-baru", (event) => {
    document.querySelector(`#${event.detail.baris} textarea`)?.focus();
  });

  /* ---- keys ---- */
  const step = (cell, down) => {
    const row = cell.closest(".butir");
    const rows = [...document.querySelectorAll(".butir:not(.terhapus)")];
    const next = rows[rows.indexOf(row) + (down ? 1 : -1)];
    if (!next) return;
    const same = next.querySelector(`.sel[data-c="${cell.dataset.c}"]`) || next;
    same.querySelector("textarea, dt a, a[data-ubah]")?.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  /* from doubt to doubt */
  const nextDoubt = (from) => {
    const doubtful = [...document.querySelectorAll(".butir .sel-ragu")];
    const follows = (one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    const next = doubtful.find(follows) || doubtful[0];
    next?.querySelector("dt a, button")?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "center" });
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-ragu-berikut]")) nextDoubt(document.querySelector(".sel.sel-pilih") || event.target);
  });
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("textarea, input, select");
    if (event.key === "?" && !field) {
      document.getElementById("tombol-kunci")?.showModal();
      return;
    }
    if (event.key === "r" && !field && !event.ctrlKey && !event.altKey && !event.metaKey) {
      nextDoubt(document.activeElement);
      return;
    }
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && !field) {
      document.querySelector("#urungkan button")?.click();
      return;
    }
    const row = event.target.closest(".butir");
    if (!row) return;
    const cell = event.target.closest(".sel") || row;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      step(cell, event.key === "ArrowDown");
    } else if (event.key === "F2" || (event.key === "Escape" && row.matches(".butir-ubah"))) {
      event.preventDefault();
      if (!row.matches(".butir-ubah")) {
        openRow(row, cell.dataset.c);
        return;
      }
      event.target.blur(); // what was typed is sent first
      wanted = { row: row.id, column: cell.dataset.c };
      window.setTimeout(() => row.querySelector("a[data-tutup-baris]")?.click());
    }
  });

  /* ---- several rows at once ---- */
  const count = () => {
    const place = document.querySelector("[data-terpilih]");
    const ticked = document.querySelectorAll('input[name="rows"]:checked').length;
    if (place && ticked) place.textContent = `${ticked} ${place.dataset.kata}`;
    if (place && ticked) place.closest("details").open = true;
    const link = document.querySelector("[data-ke-sekaligus]");
    if (link) link.hidden = !ticked;
    if (link) link.lastElementChild.textContent = `${ticked} ${place.dataset.kata}`;
  };
  document.addEventListener("change", (event) => {
    if (event.target.name === "rows") count();
  });
  /* with Shift everything between two boxes */
  let ticked = null;
  document.addEventListener("click", (event) => {
    const box = event.target.closest('input[name="rows"]');
    if (!box) return;
    const boxes = [...document.querySelectorAll('input[name="rows"]')];
    const [from, to] = [boxes.indexOf(ticked), boxes.indexOf(box)].sort((one, other) => one - other);
    if (event.shiftKey && from >= 0) for (const one of boxes.slice(from, to + 1)) one.checked = box.checked;
    ticked = box;
    count();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-pilih-semua]")) return;
    for (const box of document.querySelectorAll('input[name="rows"]')) box.checked = true;
    count();
  });

  /* ---- uploading: files dropped anywhere on the form, and their names ---- */
  for (const form of document.querySelectorAll("[data-jatuh]")) {
    const field = form.querySelector('input[type="file"]');
    const list = form.querySelector("[data-pilihan]");
    for (const kind of ["dragover", "dragenter"]) {
      form.addEventListener(kind, (event) => {
        event.preventDefault();
        form.classList.add("di-atas");
      });
    }
    for (const kind of ["dragleave", "drop"]) form.addEventListener(kind, () => form.classList.remove("di-atas"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    field.addEventListener("change", () => {
      const names = [...field.files].map((file) => {
        const line = document.createElement("li");
        line.textContent = `${file.name} (${Math.max(1, Math.round(file.size / 1000)).toLocaleString("id")} kB)`;
        return line;
      });
      list.replaceChildren(...(names.length > 1 ? names : []));
    });
    const button = form.querySelector("button.tombol-utama");
    const word = button.lastChild.textContent;
    form.addEventListener("submit", () => {
      button.disabled = true;
      button.lastChild.textContent = "Mengunggah …";
    });
    /* who comes back after a broken connection finds the button as it was */
    window.addEventListener("pageshow", () => {
      button.disabled = false;
      button.lastChild.textContent = word;
    });
  }

  /* a place that was asked for in the address is brought into view inside the pane */
  const asked = document.getElementById("sorot");
  if (asked) bring(asked.closest(".sumber-isi"), asked);
})();
