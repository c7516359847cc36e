import { elementAt } from "./anchor.ts";

/** Marks in the outline where the reader is: the last entry whose place has come into the upper quarter of the window. */
export function followReading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".outline a")];
  const places = links.map((link) => elementAt(link.hash));
  const markCurrent = () => {
    const limit = window.innerHeight / 4;
    const current = places.findLastIndex(
      (place) => place && place.getBoundingClientRect().top <= limit,
    );
    for (const [index, link] of links.entries()) {
      if (index === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(markCurrent, { rootMargin: "0px 0px -75%" });
  for (const place of places) if (place) observer.observe(place);
}
