import { at, childrenOf, type Element, nameOf, textAt } from './elements';
import { currencyCode, dateOf, decimalOf, lines, type XmlInvoice, type XmlLine, type XmlParty } from './xml-invoice';

/** Universal Business Language 2.1, Invoice and CreditNote, as XRechnung and Peppol write them. */
export function readUbl(root: Element): XmlInvoice {
  const sums = at(root, 'LegalMonetaryTotal');
  const currency = currencyCode(textAt(root, 'DocumentCurrencyCode'));
  const taxes = childrenOf(root, 'TaxTotal').map((total) => at(total, 'TaxAmount'));
  const tax = taxes.find((one) => one?.attributes.currencyID === currency) ?? taxes[0];
  const kind = nameOf(root) === 'CreditNote' ? 'CreditNoteLine' : 'InvoiceLine';
  return {
    profile: textAt(root, 'CustomizationID'),
    number: textAt(root, 'ID'),
    issue_date: dateOf(textAt(root, 'IssueDate')),
    due_date: dateOf(textAt(root, 'DueDate') ?? textAt(root, 'PaymentMeans', 'PaymentDueDate')),
    delivery_date: dateOf(textAt(root, 'Delivery', 'ActualDeliveryDate')),
    currency,
    net: decimalOf(textAt(sums, 'TaxExclusiveAmount')),
    tax: decimalOf(textAt(tax)),
    total: decimalOf(textAt(sums, 'TaxInclusiveAmount')),
    vendor: party(at(root, 'AccountingSupplierParty', 'Party')),
    buyer: party(at(root, 'AccountingCustomerParty', 'Party')),
    lines: childrenOf(root, kind).map(line),
  };
}

function party(element: Element | undefined): XmlParty {
  const address = at(element, 'PostalAddress');
  const place = lines(textAt(address, 'PostalZone'), textAt(address, 'CityName')).join(' ') || undefined;
  const schemes = childrenOf(element, 'PartyTaxScheme');
  const vat = schemes.find((scheme) => textAt(scheme, 'TaxScheme', 'ID') === 'VAT') ?? schemes[0];
  return {
    name: textAt(element, 'PartyLegalEntity', 'RegistrationName') ?? textAt(element, 'PartyName', 'Name'),
    address: lines(
      textAt(address, 'StreetName'),
      textAt(address, 'AdditionalStreetName'),
      textAt(address, 'AddressLine', 'Line'),
      place,
      textAt(address, 'Country', 'IdentificationCode'),
    ),
    tax_id: textAt(vat, 'CompanyID'),
  };
}

function line(item: Element): XmlLine {
  const quantity = at(item, 'InvoicedQuantity') ?? at(item, 'CreditedQuantity');
  return {
    description: textAt(item, 'Item', 'Name') ?? textAt(item, 'Item', 'Description'),
    quantity: decimalOf(textAt(quantity)),
    unit: quantity?.attributes.unitCode || undefined,
    unit_price: decimalOf(textAt(item, 'Price', 'PriceAmount')),
    net_amount: decimalOf(textAt(item, 'LineExtensionAmount')),
    tax_rate: decimalOf(textAt(item, 'Item', 'ClassifiedTaxCategory', 'Percent')),
  };
}
