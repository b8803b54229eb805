/* Files are sent in parts, from the machine, the camera, a folder, a drag or the clipboard; a broken connection or a
   reloaded page goes on where it stopped. Without this script the form sends its files at once. */
(() => {
  "use strict";

  const PART = 2 * 1024 * 1024; // bytes
  const AT_ONCE = 2;
  const WAITS = [1, 2, 4, 8, 15, 30]; // seconds between tries; the last one repeats

  const form = document.querySelector("[data-unggah]");
  if (!form) return;
  const list = form.querySelector("[data-daftar]");
  const button = form.querySelector("[data-kirim]");
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  const done = []; // keys of files that are there, in the order in which they were chosen
  const queue = [];
  let running = 0;
  let chosen = 0;

  const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`);
  const pause = (seconds) => new Promise((resolve) => { setTimeout(resolve, seconds * 1000); });

  /* ---- one line for each file ---- */
  const make = (name, text = "", kind = "") => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };

  const line = (file, path) => {
    const row = make("li", "", "unggah-satu");
    const words = make("div", "", "unggah-kata");
    const state = make("span", "Menunggu giliran", "kecil lembut angka");
    const bar = make("progress", "", "bekerja");
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", `Kemajuan ${file.name}`);
    words.append(make("strong", path ? `${path}/${file.name}` : file.name), state, bar);
    const stop = make("button", "Batalkan", "tombol tombol-kecil tombol-polos");
    stop.type = "button";
    stop.setAttribute("aria-label", `Batalkan ${file.name}`);
    row.append(words, stop);
    list.append(row);
    return { row, state, bar, stop };
  };

  const say = (job, words, value) => {
    job.line.state.textContent = words;
    if (value !== undefined) job.line.bar.value = value;
  };

  const fail = (job, words) => {
    job.line.row.classList.add("gagal");
    job.line.bar.remove();
    job.line.stop.textContent = "Hilangkan";
    say(job, words);
    job.state = "failed";
  };

  /* ---- talking to the server ---- */
  const ask = (address, options = {}) =>
    fetch(address, {
      credentials: "same-origin",
      ...options,
      headers: { Accept: "application/json", "HX-Request": "true", "X-CSRFToken": token, ...options.headers },
    });

  class Refusal extends Error {}

  const SIGNED_OUT = "Sesi Anda habis. Masuk lagi, lalu pilih berkas yang sama untuk melanjutkan.";
  const ENDINGS = {
    204: SIGNED_OUT,
    403: "Anda tidak berhak mengunggah di sini, atau sesi Anda habis. Muat ulang halamannya.",
    404: "Berkas ini sudah dibatalkan. Pilih lagi untuk mengunggahnya.",
    413: "Berkas ini terlalu besar untuk server. Hubungi operator kantor.",
  };

  /* a rule of the program is answered as a sentence in a piece of a page, a wrong field as facts */
  const sentenceOf = async (response) => {
    const text = await response.text();
    if (response.headers.get("content-type").startsWith("application/json")) return JSON.parse(text).message;
    return new DOMParser().parseFromString(text, "text/html").body.textContent.trim();
  };

  const answer = async (response) => {
    if (response.redirected) throw new Refusal(SIGNED_OUT);
    if (ENDINGS[response.status]) throw new Refusal(ENDINGS[response.status]);
    if (response.status === 422) throw new Refusal(await sentenceOf(response));
    if (!response.ok) throw new Error("server");
    return response.json();
  };

  /* again and again while the line is broken; a refusal ends it */
  const patiently = async (job, what) => {
    for (let tries = 0; ; tries += 1) {
      if (job.state === "cancelled") throw new Refusal("Dibatalkan.");
      try {
        return await what();
      } catch (error) {
        if (error instanceof Refusal || error.name === "AbortError") throw error;
        const seconds = WAITS[Math.min(tries, WAITS.length - 1)];
        say(job, `Sambungan terputus. Dicoba lagi dalam ${seconds} detik; yang sudah sampai tidak hilang.`);
        await pause(seconds);
      }
    }
  };

  const announce = (job) => {
    const body = new FormData();
    body.append("name", job.file.name);
    body.append("size", job.file.size);
    body.append("folder", job.path);
    body.append("stamp", String(job.file.lastModified || ""));
    body.append("butir", form.dataset.butir);
    body.append("kali", form.dataset.kali);
    return patiently(job, async () => answer(await ask(form.dataset.mulai, { method: "POST", body })));
  };

  const send = (job, at) =>
    patiently(job, async () => {
      const body = job.file.slice(at, Math.min(at + PART, job.file.size));
      const headers = { "Content-Type": "application/octet-stream", "Upload-Offset": String(at) };
      return answer(await ask(job.facts.part, { method: "POST", body, headers, signal: job.abort.signal }));
    });

  const upload = async (job) => {
    job.state = "sending";
    say(job, "Memulai");
    job.facts = await announce(job);
    document.querySelector(`[data-uid="${job.facts.uid}"]`)?.remove();
    let facts = job.facts;
    while (facts.state === "RECEIVING") {
      say(job, `${size(facts.received)} dari ${size(job.file.size)}`, facts.received);
      facts = await send(job, facts.received);
    }
    finish(job, facts);
  };

  const finish = (job, facts) => {
    if (facts.state === "REFUSED") {
      fail(job, facts.message);
      return;
    }
    if (facts.state !== "READY") {
      fail(job, "Berkas ini sudah disimpan atau dibatalkan.");
      return;
    }
    job.state = "done";
    done.push({ uid: facts.uid, number: job.number });
    say(job, `${size(job.file.size)}, sudah sampai`, job.file.size);
    if (!facts.known) return;
    job.line.state.textContent = "Berkas ini sudah ada sebagai ";
    const known = make("a", facts.known);
    known.href = facts.known_at;
    job.line.state.append(known, ". Anda dapat memilih memakai yang itu di langkah berikutnya.");
  };

  /* ---- the queue ---- */
  const show = () => {
    const isBusy = running > 0 || queue.length > 0;
    button.disabled = isBusy;
    const words = isBusy ? "Mengunggah …" : done.length ? `Lanjut: periksa ${done.length} berkas` : "Unggah";
    button.lastChild.textContent = words;
  };

  const next = () => {
    while (running < AT_ONCE && queue.length) {
      const job = queue.shift();
      if (job.state === "cancelled") continue;
      running += 1;
      upload(job)
        .catch((error) => {
          if (job.state !== "cancelled") fail(job, error instanceof Refusal ? error.message : "Tidak terkirim. Pilih lagi berkasnya.");
        })
        .finally(() => {
          running -= 1;
          next();
          show();
        });
    }
    show();
  };

  const cancel = (job) => {
    const wasDone = done.findIndex((one) => one.number === job.number);
    if (wasDone >= 0) done.splice(wasDone, 1);
    const isThere = job.facts && job.state !== "failed";
    job.state = "cancelled";
    job.abort.abort();
    if (isThere) ask(job.facts.cancel, { method: "POST" }).catch(() => {});
    job.line.row.remove();
    show();
  };

  const take = (files) => {
    const most = Number(form.dataset.mb);
    for (const { file, path } of files) {
      const job = { file, path, number: (chosen += 1), abort: new AbortController(), state: "waiting", line: line(file, path) };
      job.line.stop.addEventListener("click", () => cancel(job));
      if (!file.size) fail(job, "Berkas ini kosong (0 bita).");
      else if (file.size > most * 1024 * 1024) fail(job, `Lebih besar dari ${most} MB. Kecilkan dahulu, atau cantumkan tautannya.`);
      else queue.push(job);
    }
    next();
  };

  const plain = (files) => [...files].map((file) => ({ file, path: (file.webkitRelativePath || "").split("/").slice(0, -1).join("/") }));
  const isHidden = ({ file, path }) => file.name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(file.name) || path.includes("/.");

  /* ---- the ways in ---- */
  form.addEventListener("change", (event) => {
    if (event.target.type !== "file" || !event.target.files.length) return;
    take(plain(event.target.files).filter((one) => !isHidden(one)));
    event.target.value = "";
  });

  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.add("di-atas");
    });
  }
  for (const kind of ["dragleave", "drop"]) form.addEventListener(kind, () => form.classList.remove("di-atas"));

  /* a folder that is dragged in is walked; browsers hand out a hundred entries at a time */
  const entriesOf = async (folder) => {
    const reader = folder.createReader();
    const all = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
      if (!some.length) return all;
      all.push(...some);
    }
  };
  const walk = async (entry, path) => {
    if (entry.isFile) return [{ file: await new Promise((resolve, reject) => { entry.file(resolve, reject); }), path }];
    const below = path ? `${path}/${entry.name}` : entry.name;
    const found = [];
    for (const one of await entriesOf(entry)) found.push(...(await walk(one, below)));
    return found;
  };
  form.addEventListener("drop", async (event) => {
    event.preventDefault();
    const files = plain(event.dataTransfer.files);
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    if (!entries.some((entry) => entry.isDirectory)) {
      take(files);
      return;
    }
    const found = [];
    for (const entry of entries) found.push(...(await walk(entry, "")));
    take(found.filter((one) => !isHidden(one)));
  });

  document.addEventListener("paste", (event) => {
    const pictures = [...(event.clipboardData?.files || [])];
    if (!pictures.length) return;
    event.preventDefault();
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const stamp = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`;
    take(pictures.map((file) => {
      const isNameless = /^image\.\w+$/.test(file.name);
      const name = isNameless ? `Tangkapan layar ${stamp}.${file.name.split(".").pop()}` : file.name;
      return { file: new File([file], name, { type: file.type, lastModified: file.lastModified }), path: "" };
    }));
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!done.length) {
      form.querySelector('input[type="file"]').focus();
      return;
    }
    const address = new URL(form.dataset.lanjut, window.location.href);
    done.sort((one, other) => one.number - other.number);
    for (const one of done) address.searchParams.append("berkas", one.uid);
    window.location.assign(address);
  });

  window.addEventListener("beforeunload", (event) => {
    if (running || queue.length) event.preventDefault();
  });
  show();
})();
