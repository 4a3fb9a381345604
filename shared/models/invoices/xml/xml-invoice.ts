import { groupOf } from '../../values/group';

/** What an XML invoice says, as the fields of a result: decimal strings, ISO 8601, ISO 4217. */
export type XmlParty = { name: string | undefined; address: string[]; tax_id: string | undefined };
export type XmlLine = {
  description: string | undefined;
  quantity: string | undefined;
  unit: string | undefined;
  unit_price: string | undefined;
  net_amount: string | undefined;
  tax_rate: string | undefined;
};
export type XmlInvoice = {
  profile: string | undefined;
  number: string | undefined;
  issue_date: string | undefined;
  due_date: string | undefined;
  delivery_date: string | undefined;
  currency: string | undefined;
  net: string | undefined;
  tax: string | undefined;
  total: string | undefined;
  vendor: XmlParty;
  buyer: XmlParty;
  lines: XmlLine[];
};

/** A decimal of XML Schema as a decimal string; undefined for anything else. */
export function decimalOf(text: string | undefined): string | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text ?? '') ?? [];
  const [sign, whole, part] = [groupOf(match, 1), groupOf(match, 2), groupOf(match, 3)];
  if (whole === '' && part === '') return undefined;
  const value = `${whole.replace(/^0+(?=\d)/, '') || '0'}${part === '' ? '' : `.${part}`}`;
  return sign === '-' && /[1-9]/.test(value) ? `-${value}` : value;
}

/** 20260131 (UN/EDIFACT 102), 202601311232 (203) and ISO 8601, as a date. */
export function dateOf(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(text ?? '') ?? [];
  const iso = `${year}-${month}-${day}`;
  return year !== undefined && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}

export const currencyCode = (text: string | undefined): string | undefined =>
  /^[A-Z]{3}$/.test(text ?? '') ? text : undefined;

export const lines = (...parts: (string | undefined)[]): string[] => parts.filter((part) => part !== undefined);
