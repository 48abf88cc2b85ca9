import type { MadePage } from './page.ts';

const ROWS = 2000;
const LINKS = 300;

/** A web application in which nobody says anything: navigation, buttons, tables of numbers. */
export const application: MadePage = {
  name: 'application without speech',
  path: 'application.html',
  watch: 4000,
  body: () => {
    const links = times(LINKS, (at) => `<li><a href="#${at}">Section ${at}</a></li>`);
    const tools = times(40, (at) => `<button type="button">Action ${at}</button>`);
    const titles = times(8, (at) => `<th>Column ${at}</th>`);
    return `<header><nav><ul>${links}</ul></nav><div role="toolbar">${tools}</div></header>
      <main><h1>Orders</h1><table><thead><tr>${titles}</tr></thead>
      <tbody>${times(ROWS, row)}</tbody></table></main>`;
  },
};

function row(at: number): string {
  const numbers = times(5, (column) => `<td>${((at * 37 + column * 101) % 9973) / 100}</td>`);
  return `<tr><td><input type="checkbox"></td><td><a href="#order-${at}">Order ${at}</a></td>
    ${numbers}<td><button type="button">Open</button></td></tr>\n`;
}

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
