/** Shows the print button, which does nothing without scripts, and makes it print. */
export function showPrintButton(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-print]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
