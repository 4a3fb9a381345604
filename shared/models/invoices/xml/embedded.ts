import type { PdfDocument } from '../../pdf/document';
import { readCii } from './cii';
import { at, type Element, nameOf, rootOf } from './elements';
import { readUbl } from './ubl';
import type { XmlInvoice } from './xml-invoice';

/** The names that Factur-X, ZUGFeRD, XRechnung and Order-X give their file; any other XML is tried after them. */
const KNOWN = /^(?:factur-x|zugferd-invoice|xrechnung|order-x)\.xml$/i;

/** The invoice embedded in a PDF as XML; `unreadable` names an XML with the name of one that could not be read. */
export type Embedded = { file: string; invoice: XmlInvoice } | { unreadable: string } | undefined;

/** Reads the embedded XML. Throws JobFault as `PdfDocument.attachments` does. */
export function embeddedInvoice(document: PdfDocument): Embedded {
  const files = document.attachments((name) => /\.xml$/i.test(name));
  files.sort((a, b) => Number(KNOWN.test(b.name)) - Number(KNOWN.test(a.name)));
  for (const { name, bytes } of files) {
    const root = rootOf(bytes);
    const invoice = root && readRoot(root);
    if (invoice) return { file: name, invoice };
  }
  const broken = files.find(({ name }) => KNOWN.test(name));
  return broken && { unreadable: broken.name };
}

/** By the name of its root; a root "Invoice" is UBL, or a draft of ZUGFeRD with the elements of CII. */
function readRoot(root: Element): XmlInvoice | undefined {
  const name = nameOf(root);
  if (/^(?:CrossIndustryInvoice|CrossIndustryDocument|SCRDMCCBDACIOMessageStructure)$/.test(name)) return readCii(root);
  if (name === 'Invoice' && at(root, 'HeaderExchangedDocument') !== undefined) return readCii(root);
  return name === 'Invoice' || name === 'CreditNote' ? readUbl(root) : undefined;
}
