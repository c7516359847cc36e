/**
 * Before a link to a site that is not the government's, a dialog says so and asks (国办发〔2017〕47号). Without
 * scripts the link still carries its sign and title.
 */
export function announceLeaving(): void {
  const dialog = document.createElement("dialog");
  const host = element("strong", "");
  const proceed = element("a", "继续访问");
  proceed.rel = "noopener noreferrer";
  const stay = element("button", "留在本页");
  for (const choice of [stay, proceed]) choice.addEventListener("click", () => dialog.close());

  const heading = element("h2", "您将离开本网站");
  heading.id = "leaving";
  const text = element("p", "即将打开 ", host, "。它不是政府网站，内容由对方负责。");
  dialog.className = "leaving";
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.append(heading, text, element("div", stay, proceed));

  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-outside]");
    if (!link) return;
    event.preventDefault();
    if (!dialog.isConnected) document.body.append(dialog);
    host.textContent = link.hostname;
    proceed.href = link.href;
    dialog.showModal();
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
