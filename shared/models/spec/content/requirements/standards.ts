import type { ContentNode } from '../../../../contract/content-result';
import type { ReferencedStandard } from '../../../../contract/requirements';
import { groupOf } from '../../../values/group';
import { flattened, headedBy } from './headed';
import { citationOf, merged } from './requirement';

// Bodies whose standards American sections cite: the list MasterFormat 01 42 00 (References) is commonly given,
// shortened to those that number their standards.
const BODIES = (
  'AA AABC AAMA AASHTO AATCC ABMA ACI AGA AGMA AHRI AI AISC AISI AMCA ANSI API APA ARI ARMA ASCE ASHRAE ASME ASSE ASSP ' +
  'ASTM AWI AWPA AWS AWWA BHMA BICSI BIFMA CAN CARB CDA CGA CISPI CRSI CSA CTI DASMA DHI DIN ECA EIA EJMA EN EPA ETL FAA FCC FM ' +
  'FMRC FS GA GANA GSA HI HMMA IAPMO IBC ICC ICEA IEC IEEE IES IESNA IGMA IPC ISA ISEA ISO KCMA LIA LPI MBMA MFMA MIL MPI ' +
  'MSS NAAMM NACE NEBB NECA NEMA NETA NFPA NFRC NHLA NIJ NIST NPCA NRCA NSF NWWDA OSHA PCI PDI PPI PTI SAE SDI SJI ' +
  'SMACNA SSPC STI SWRI TAPPI TCA TCNA TIA UL ULC USACE WDMA WIC WWPA'
).split(' ');

const BODY = `(?:${BODIES.join('|')})`;
// "ASTM A 36/A 36M", "ANSI/BHMA A156.13", "NFPA No. 70", "UL 1042", "ANSI C82.2", "ASTM C 1172"
const DESIGNATION = `(?:[A-Z]{1,3}(?:\\s|-)?)?\\d[\\dA-Z]*(?:[./-][A-Z]?\\s?\\d[\\dA-Z]*)*`;
const CITED = new RegExp(
  `\\b(${BODY}(?:\\s?/\\s?${BODY})*)(?:\\s+(?:Standard|Std\\.?|Specification|Publication|Pub\\.?|No\\.?|Code))*[\\s-]+(${DESIGNATION})(?![\\w%"”])`,
  'g',
);
const BARE = /^(?:No\.?\s*)?([A-Z]{0,3}[ -]?\d[\dA-Z]*(?:[./-][A-Z]?\d[\dA-Z]*)*)(?=\s+[-–—:]|\s*[-–—:]\s|\s*,\s)/;
const NAMED_BODY = new RegExp(`\\((${BODY})\\)|^(${BODY})\\b`);
const CODES =
  /\b((?:International|National|Uniform|[A-Z][a-z]+\s+State)\s+(?:[A-Z][a-z]+\s+){0,2}(?:Electrical|Building|Plumbing|Mechanical|Fire|Safety|Conservation|Gas|Existing Building)\s+Code)\b/g;
const REFERENCES = /^(?:referenc|applicable\s+(?:standards|publications)|(?:codes|standards)\b)/i;
// units and sizes that stand where a designation would: "ISO 9001 certified" is one, "NEMA 1 enclosure" a type
const NOT_A_STANDARD = /^NEMA\s\d{1,2}[A-Z]{0,2}$|^FM\s?\d{1,2}$|^AA\s?\d$/;

/** Standards and model codes that the text cites by number or name, each once with all its places. */
export function standardsOf(nodes: readonly ContentNode[]): ReferencedStandard[] {
  const everywhere = nodes
    .flatMap(flattened)
    .flatMap((node) => citedIn(textOf(node)).map((found) => ({ ...found, citations: [citationOf(node)] })));
  const listed = headedBy(nodes, REFERENCES).flatMap((article) => underBody(article.children));
  return merged([...everywhere, ...listed], ({ designation }) => designation);
}

const textOf = ({ text, rows }: ContentNode) => rows?.flat().join(' ; ') ?? text;

function citedIn(text: string): Omit<ReferencedStandard, 'citations'>[] {
  const numbered = [...text.matchAll(CITED)].map((match) => named(groupOf(match, 1), groupOf(match, 2)));
  const codes = [...text.matchAll(CODES)].map((match) => ({ designation: groupOf(match, 1), organization: '' }));
  return [...numbered.filter(({ designation }) => !NOT_A_STANDARD.test(designation)), ...codes];
}

/** A list of references may name the body once and only the numbers below it: "A. American Welding Society (AWS)", "1. D1.1 - ...". */
function underBody(nodes: readonly ContentNode[]): ReferencedStandard[] {
  return nodes.flatMap((node) => {
    const [, inBrackets, atStart] = NAMED_BODY.exec(node.text) ?? [];
    const body = inBrackets ?? atStart;
    const own = node.children.flatMap((child) => {
      const number = body && BARE.exec(child.text)?.[1];
      return body && number ? [{ ...named(body, number), citations: [citationOf(child)] }] : [];
    });
    return own.length > 0 ? own : underBody(node.children);
  });
}

/** One spelling for "ASTM A 36", "ASTM A-36" and "ASTM A36". */
const named = (body: string, number: string) => {
  const organization = body.replace(/\s/g, '');
  return {
    designation: `${organization} ${number
      .replace(/^([A-Z]{1,3})[\s-](?=\d)/, '$1')
      .replace(/\s/g, '')
      .replace(/[./-]$/, '')}`,
    organization,
  };
};
