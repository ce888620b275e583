const channels = (colour) => colour.match(/^rgba?\(([^)]+)\)$/)?.[1].split(",").map(Number);
const luminance = (colour) => {
  const [r, g, b] = channels(colour).map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
// What is tinted, and so no plain colour, is let through to what is behind.
const isOpaque = (colour) => { const found = channels(colour); return found && (found[3] ?? 1) === 1; };
const behind = (element) => {
  const own = getComputedStyle(element).backgroundColor;
  return isOpaque(own) ? own : behind(element.parentElement);
};
const contrast = (element) => {
  const [light, dark] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
const texts = [...document.querySelectorAll("body *")].filter((element) => hasText(element) && element.offsetParent);
const least = texts.map((element) => [contrast(element), element.textContent]).sort(([a], [b]) => a - b)[0];
return { ground: getComputedStyle(document.body).backgroundColor, count: texts.length, least };
