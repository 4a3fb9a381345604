/** Signs that stand for one currency, or for one far more often than for any other; `sure` from 0 to 1. */
const SIGNS: readonly { sign: RegExp; code: string; sure: number }[] = [
  { sign: /^€$/, code: 'EUR', sure: 1 },
  { sign: /^£$/, code: 'GBP', sure: 0.95 },
  { sign: /^₹$/, code: 'INR', sure: 1 },
  { sign: /^Rs\.?$/, code: 'INR', sure: 0.85 },
  { sign: /^Fr\.?$/, code: 'CHF', sure: 0.85 },
  { sign: /^(?:C|CA|CAD)\$$/, code: 'CAD', sure: 1 },
  { sign: /^(?:A|AU|AUD)\$$/, code: 'AUD', sure: 1 },
  { sign: /^(?:NZ|NZD)\$$/, code: 'NZD', sure: 1 },
  { sign: /^(?:HK|HKD)\$$/, code: 'HKD', sure: 1 },
  { sign: /^(?:S|SG|SGD)\$$/, code: 'SGD', sure: 1 },
  { sign: /^R\$$/, code: 'BRL', sure: 1 },
  { sign: /^(?:US|USD)\$$/, code: 'USD', sure: 1 },
  { sign: /^\$$/, code: 'USD', sure: 0.8 },
  { sign: /^z[łl]$/, code: 'PLN', sure: 1 },
  { sign: /^K[čc]$/, code: 'CZK', sure: 1 },
  { sign: /^Ft$/, code: 'HUF', sure: 1 },
  { sign: /^₺$/, code: 'TRY', sure: 1 },
  { sign: /^₪$/, code: 'ILS', sure: 1 },
  { sign: /^₩$/, code: 'KRW', sure: 1 },
  { sign: /^₽$/, code: 'RUB', sure: 1 },
];
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The ISO 4217 code of a code or sign; undefined for one that several currencies share ("kr", "¥"). */
export function currencyOf(written: string): { code: string; sure: number } | undefined {
  if (CODES.has(written)) return { code: written, sure: 1 };
  return SIGNS.find(({ sign }) => sign.test(written));
}

/** Codes that are no word of a language, and so mean the currency wherever they stand. */
export const STANDALONE =
  /(?<![\p{L}\d])(EUR|USD|GBP|CHF|CAD|AUD|JPY|INR|SEK|NOK|DKK|PLN|CZK|HUF|CNY|BRL|MXN|ZAR|€|£|₹)(?![\p{L}])/gu;
/** Names in words. */
export const IN_WORDS: readonly { words: RegExp; code: string }[] = [
  { words: /\bus dollars?\b/, code: 'USD' },
  { words: /\beuros?\b/, code: 'EUR' },
  { words: /\bpounds? sterling\b/, code: 'GBP' },
  { words: /\bschweizer franken|francs suisses|swiss francs\b/, code: 'CHF' },
];
