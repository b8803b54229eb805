/* Small helpers. Every page works without them. */
(() => {
  "use strict";

  const all = (selector, root = document) => root.querySelectorAll(selector);
  const clock = () => {
    const now = new Date();
    return `${String(now.getHours()).padStart(2, "0")}.${String(now.getMinutes()).padStart(2, "0")}`;
  };

  /* messages stay until they are closed; the button needs a script, so it is hidden without one */
  const messages = (root) => {
    for (const button of all("[data-tutup]", root)) {
      button.hidden = false;
      button.addEventListener("click", () => button.closest(".kabar").remove());
    }
  };

  /* one drawer open at a time; Escape and a click elsewhere close it */
  document.addEventListener("click", (event) => {
    for (const drawer of all("details.laci[open]")) if (!drawer.contains(event.target)) drawer.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const drawer of all("details.laci[open]")) {
      drawer.open = false;
      drawer.querySelector("summary").focus();
    }
  });

  /* unsaved work: forms marked data-jaga ask before the page is left */
  const changed = new Set();
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-jaga]");
    if (form) changed.add(form);
  });
  document.addEventListener("submit", (event) => changed.delete(event.target));
  window.addEventListener("beforeunload", (event) => {
    for (const form of changed) if (!form.isConnected) changed.delete(form);
    if (changed.size) event.preventDefault();
  });

  /* "tersimpan 14.03": forms marked data-simpan save as you go; the sentence stands in #tersimpan */
  const say = (sentence) => {
    const place = document.getElementById("tersimpan");
    if (place) place.textContent = sentence;
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.closest("[data-simpan]")) say("Menyimpan …");
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest("[data-simpan]");
    if (!form) return;
    if (event.detail.successful) {
      changed.delete(form);
      say(`Tersimpan ${clock()}`);
    } else say("Belum tersimpan. Periksa pesan di halaman ini atau sambungan internet, lalu coba lagi.");
  });

  /* a file that is too large is told before it travels */
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.type !== "file" || !field.dataset.mbTerbesar) return;
    const most = Number(field.dataset.mbTerbesar);
    const large = [...field.files].find((file) => file.size > most * 1024 * 1024);
    field.setCustomValidity(large ? `“${large.name}” lebih besar dari ${most} MB. Pilih berkas yang lebih kecil.` : "");
    field.reportValidity();
  });

  /* buttons that copy a field */
  const copyButtons = (root) => {
    for (const button of all("[data-salin]", root)) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        const field = document.getElementById(button.dataset.salin);
        const word = button.querySelector("span") || button;
        field.select();
        try {
          await navigator.clipboard.writeText(field.value);
          word.textContent = "Tersalin";
        } catch {
          word.textContent = document.execCommand("copy") ? "Tersalin" : "Tekan Ctrl+C";
        }
      });
    }
  };

  /* links that open a dialog on the page; without a script they lead to the page of the same form */
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog) {
      event.preventDefault();
      dialog.showModal();
    }
    const closer = event.target.closest("[data-tutup-dialog]");
    if (closer) {
      event.preventDefault();
      closer.closest("dialog").close();
    }
  });

  /* a button that prints; a choice that submits its form at once */
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-cetak]")) window.print();
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-kirim-sendiri]")) event.target.form.requestSubmit();
  });

  /* fields that matter for one choice only: data-bila="role=COORDINATOR" */
  const conditions = (root) => {
    for (const part of all("[data-bila]", root)) {
      const [name, value] = part.dataset.bila.split("=");
      const form = part.closest("form");
      const show = () => {
        part.hidden = new FormData(form).get(name) !== value;
      };
      form.addEventListener("change", show);
      show();
    }
  };

  const prepare = (root) => {
    for (const element of all("[data-perlu-skrip]", root)) element.hidden = false;
    messages(root);
    copyButtons(root);
    conditions(root);
  };
  prepare(document);
  document.addEventListener("htmx:load", (event) => {
    if (event.detail.elt !== document.body) prepare(event.detail.elt);
  });
})();
