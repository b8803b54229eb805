/* The keys of a reviewer: J next, K previous, T accept, R return. Every button works without this script. */
(() => {
  "use strict";

  const isTyping = (element) => element.closest("input:not([type='checkbox']), textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const open = document.querySelector(".kembalikan[open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
      return;
    }
    const button = document.querySelector(`.putuskan [data-tombol="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
    if (button.matches("summary")) button.parentElement.querySelector("input[type='checkbox'], textarea").focus();
  });

  /* a reason that is ticked stands in the field, and goes when it is no longer ticked */
  document.addEventListener("change", (event) => {
    const box = event.target.closest("input[data-alasan]");
    if (!box) return;
    const field = box.form.elements.reason;
    const lines = field.value.split("\n").filter((line) => line.trim() && line.trim() !== box.value);
    if (box.checked) lines.push(box.value);
    field.value = lines.join("\n");
  });

  /* the next proof took the place of the last one: reading goes on from its top */
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id === "isi" || event.detail.elt?.id === "isi") document.getElementById("isi")?.focus({ preventScroll: true });
  });
})();
