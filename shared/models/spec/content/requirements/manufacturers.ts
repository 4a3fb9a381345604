import type { ContentNode } from '../../../../contract/content-result';
import type { Manufacturer } from '../../../../contract/requirements';
import { flattened, headingOf } from './headed';
import { citationOf, merged } from './requirement';

const NAMES_FOLLOW =
  /\bmanufacturers?\b|\bbasis[\s-]+of[\s-]+design\b|\bproducts?\b.*\bfollowing\b|\bapproved\s+(?:products|equals)|^products?$/i;
const ASSOCIATION = /\b(?:association|institute|council|society)\b/i; // a list of its standards
const BASIS = /\bbasis[\s-]+of[\s-]+design\b/i;
// what a requirement says and a name does not
const SENTENCE =
  /\b(?:shall|must|will|may|provide|furnish|submit|obtain|comply|is|are|be|by\s+the|subject\s+to|substitut\w+|accept\w+|approved|equals?|section|following|indicated|manufacturers?'?s?)\b/i;
const COMPARABLE = /\bcomparable\b|\bone\s+of\s+the\s+following\b|\bequal\b/i;
// beside a name stand its owner and its address as well as its product
const NO_PRODUCT =
  /\b(?:division|div\.?|company|group|subsidiary|brand|unit\s+of)\b|^\d+\s.*\b(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|suite)\b|\d{3}-\d{4}\b|^[A-Z]{2}\s\d{3,5}/i;
// behind a comma a product is told from a town by a number, a mark or one of these words
const PRODUCT = /\d|[™®“”"]|\b(?:series|model|type|system)\b/i;
const CORPORATE = /^(?:inc|llc|l\.l\.c|corp|corporation|co|company|ltd|lp|l\.p|usa|u\.s\.a)\b/i;
const NAME_WORDS = 12;

/** Manufacturers that lists and lead-ins name, each with the product named beside it. */
export function manufacturersOf(nodes: readonly ContentNode[]): Manufacturer[] {
  const found = nodes.flatMap(flattened).flatMap((node) => {
    const lead = leadIn(node);
    if (node.kind === 'part' || !NAMES_FOLLOW.test(lead) || ASSOCIATION.test(lead)) return [];
    const basis = BASIS.test(node.text);
    // what stands below a basis of design is as a rule what may take its place
    const below = basis && !COMPARABLE.test(node.text);
    return [...inLine(node, basis), ...node.children.flatMap((child) => inChild(child, below))];
  });
  const all = merged(found, ({ name, product }) => `${name}\n${product}`);
  return all.map((item) => ({ ...item, citations: uniquePlaces(item.citations) }));
}

const uniquePlaces = (citations: Manufacturer['citations']) =>
  citations.filter(
    ({ path, page, bbox }, index) =>
      citations.findIndex((c) => c.path === path && c.page === page && c.bbox.y1 === bbox.y1) === index,
  );

/** An article's title, a paragraph's heading, or the whole of a paragraph that ends in a colon. */
const leadIn = (node: ContentNode): string => (/:$/.test(node.text) ? node.text : headingOf(node));

/** "Basis-of-Design Product: Acme, Model 7": one name behind the colon. */
function inLine(node: ContentNode, basis: boolean): Manufacturer[] {
  const colon = node.text.indexOf(':');
  if (colon < 0 || node.kind === 'article') return [];
  const names = node.text
    .slice(colon + 1)
    .replace(/\.\s.*$/, '')
    .trim();
  return named(names, basis, node);
}

function inChild(node: ContentNode, basis: boolean): Manufacturer[] {
  if (node.rows !== undefined)
    return node.rows.flatMap((row) => row.slice(0, 1)).flatMap((name) => named(name, basis, node));
  // a paragraph with a table or a list under it is what the names are for
  if (node.children.length > 0 || /:/.test(node.text)) {
    return node.children.filter(({ kind }) => kind === 'table').flatMap((table) => inChild(table, basis));
  }
  return named(node.text, basis, node);
}

function named(text: string, basis_of_design: boolean, node: ContentNode): Manufacturer[] {
  const plain = text
    .replace(/\((?:.*?)\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || !/^["“]?\p{Lu}|^\d\p{L}/u.test(plain) || SENTENCE.test(plain.replace(/[;,].*$/, ''))) return [];
  if (plain.split(' ').length > NAME_WORDS) return [];
  const [owned, behind] = parted(plain, /\s*;\s+/);
  const [head, others] = parted(owned, /\s*,\s+|\s+[–—-]\s+/);
  const suffixes = others.filter(
    (part, index) => CORPORATE.test(part) && others.slice(0, index).every((earlier) => CORPORATE.test(earlier)),
  );
  const name = [head, ...suffixes].join(', ').replace(/(?<!\b(?:Inc|Co|Corp|Ltd|MFG))\.$/i, '');
  const beside = others.slice(suffixes.length).filter((part) => PRODUCT.test(part));
  const product = [...behind, ...beside].find(
    (part) => !NO_PRODUCT.test(part) && !CORPORATE.test(part) && !SENTENCE.test(part),
  );
  return [{ name, product: product?.replace(/\.$/, '') ?? null, basis_of_design, citations: [citationOf(node)] }];
}

/** What stands before the first separator, and the parts behind it. */
function parted(text: string, separator: RegExp): [first: string, others: string[]] {
  const parts = text.split(separator);
  return [parts.slice(0, 1).join(''), parts.slice(1)];
}
