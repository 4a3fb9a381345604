import { at, childrenOf, type Element, textAt } from './elements';
import { currencyCode, dateOf, decimalOf, lines, type XmlInvoice, type XmlLine, type XmlParty } from './xml-invoice';

/**
 * UN/CEFACT Cross Industry Invoice, as Factur-X and ZUGFeRD 2 embed it, and its forerunners in ZUGFeRD 1.0
 * (CrossIndustryDocument) and its drafts (Invoice), and Order-X: the same elements, some under other names.
 */
export function readCii(root: Element): XmlInvoice {
  const head = at(root, 'ExchangedDocument') ?? at(root, 'HeaderExchangedDocument');
  const context = at(root, 'ExchangedDocumentContext') ?? at(root, 'SpecifiedExchangedDocumentContext');
  const trade = at(root, 'SupplyChainTradeTransaction') ?? at(root, 'SpecifiedSupplyChainTradeTransaction');
  const agreement = either(trade, 'HeaderTradeAgreement', 'SupplyChainTradeAgreement');
  const delivery = either(trade, 'HeaderTradeDelivery', 'SupplyChainTradeDelivery');
  const settlement = either(trade, 'HeaderTradeSettlement', 'SupplyChainTradeSettlement');
  const sums =
    at(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation') ??
    at(settlement, 'SpecifiedTradeSettlementMonetarySummation');
  const currency = currencyCode(textAt(settlement, 'InvoiceCurrencyCode') ?? textAt(settlement, 'OrderCurrencyCode'));
  return {
    profile: textAt(context, 'GuidelineSpecifiedDocumentContextParameter', 'ID'),
    number: textAt(head, 'ID'),
    issue_date: date(at(head, 'IssueDateTime')),
    due_date: date(at(settlement, 'SpecifiedTradePaymentTerms', 'DueDateDateTime')),
    delivery_date: date(at(delivery, 'ActualDeliverySupplyChainEvent', 'OccurrenceDateTime')),
    currency: currency ?? currencyCode(at(sums, 'GrandTotalAmount')?.attributes.currencyID),
    net: decimalOf(textAt(sums, 'TaxBasisTotalAmount')),
    tax: decimalOf(taxTotal(sums, currency)),
    total: decimalOf(textAt(sums, 'GrandTotalAmount')),
    vendor: party(at(agreement, 'SellerTradeParty')),
    buyer: party(at(agreement, 'BuyerTradeParty')),
    lines: childrenOf(trade, 'IncludedSupplyChainTradeLineItem').map(line),
  };
}

const either = (trade: Element | undefined, now: string, before: string): Element | undefined =>
  at(trade, `Applicable${now}`) ?? at(trade, `Applicable${before}`);

/** The date stands in an element of its own, or, in drafts, in the outer one. */
const date = (element: Element | undefined): string | undefined =>
  dateOf(textAt(element, 'DateTimeString') ?? textAt(element, 'DateTime') ?? textAt(element));

/** The tax may stand there again in the currency of the books. */
function taxTotal(sums: Element | undefined, currency: string | undefined): string | undefined {
  const totals = childrenOf(sums, 'TaxTotalAmount');
  const own = totals.find(({ attributes }) => attributes.currencyID === currency) ?? totals[0];
  return textAt(own);
}

function party(element: Element | undefined): XmlParty {
  const address = at(element, 'PostalTradeAddress');
  const ids = childrenOf(element, 'SpecifiedTaxRegistration').flatMap((one) => childrenOf(one, 'ID'));
  // VA is a VAT number, FC the number that a tax office gave
  const id = ids.find((one) => one.attributes.schemeID === 'VA' && textAt(one)) ?? ids.find((one) => textAt(one));
  const street = ['LineOne', 'LineTwo', 'LineThree'].map((name) => textAt(address, name));
  const place = lines(textAt(address, 'PostcodeCode'), textAt(address, 'CityName')).join(' ') || undefined;
  return {
    name: textAt(element, 'Name'),
    address: lines(...street, place, textAt(address, 'CountryID')),
    tax_id: textAt(id),
  };
}

function line(item: Element): XmlLine {
  const product = at(item, 'SpecifiedTradeProduct');
  const agreement = at(item, 'SpecifiedLineTradeAgreement') ?? at(item, 'SpecifiedSupplyChainTradeAgreement');
  const delivery = at(item, 'SpecifiedLineTradeDelivery') ?? at(item, 'SpecifiedSupplyChainTradeDelivery');
  const settlement = at(item, 'SpecifiedLineTradeSettlement') ?? at(item, 'SpecifiedSupplyChainTradeSettlement');
  const sums =
    at(settlement, 'SpecifiedTradeSettlementLineMonetarySummation') ??
    at(settlement, 'SpecifiedTradeSettlementMonetarySummation');
  const quantity = at(delivery, 'BilledQuantity') ?? at(delivery, 'RequestedQuantity');
  const tax = at(settlement, 'ApplicableTradeTax');
  return {
    description: textAt(product, 'Name') ?? textAt(product, 'Description'),
    quantity: decimalOf(textAt(quantity)),
    unit: quantity?.attributes.unitCode || undefined,
    unit_price: decimalOf(textAt(agreement, 'NetPriceProductTradePrice', 'ChargeAmount')),
    net_amount: decimalOf(textAt(sums, 'LineTotalAmount')),
    tax_rate: decimalOf(textAt(tax, 'RateApplicablePercent') ?? textAt(tax, 'ApplicablePercent')),
  };
}
