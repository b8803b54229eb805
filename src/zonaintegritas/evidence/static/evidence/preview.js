// A picture that cannot be loaded is replaced by the sentence beside it.
document.addEventListener("error", (event) => {
  const picture = event.target;
  if (!(picture instanceof HTMLImageElement) || !picture.hasAttribute("data-pratinjau-gambar")) return;
  picture.hidden = true;
  picture.parentElement.querySelector("[data-pratinjau-gagal]").hidden = false;
}, true);
