import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** An element by its local name: invoices of one schema use any prefix. */
export type Element = XmlElement;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The root element of an XML file; null for one that is not well-formed or declares entities of its own: the parser
 * knows the five of XML only and fetches nothing, so that neither a "billion laughs" nor an external entity does anything.
 */
export function rootOf(bytes: Uint8Array): Element | null {
  try {
    return parseXml(decoded(bytes)).root;
  } catch {
    return null;
  }
}

/** As its byte order mark or its declaration says, or UTF-8; a stray line before the declaration is forgiven. */
function decoded(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /encoding=["']([\w-]+)["']/.exec(head)?.[1];
  return new TextDecoder(utf16 ?? declared ?? 'utf-8').decode(bytes).trimStart();
}

export const nameOf = (element: Element): string => localName(element.name);

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child): child is XmlElement => child instanceof XmlElement && nameOf(child) === name) ?? [];

/** The element that a path of local names leads to, the first of each name. */
export const at = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((parent, name) => childrenOf(parent, name)[0], element);

/** The text there, in one line without the space around it; undefined for none. */
export const textAt = (element: Element | undefined, ...path: string[]): string | undefined =>
  at(element, ...path)
    ?.text.replace(/\s+/g, ' ')
    .trim() || undefined;
