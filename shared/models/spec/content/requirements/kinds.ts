import type { ContentNode } from '../../../../contract/content-result';
import type { KindOfParagraph } from '../../../../contract/requirements';
import { wholeText } from '../text';
import { headedBy, headingOf, statements } from './headed';
import { citationOf } from './requirement';

type Kinds = readonly (readonly [kind: string, words: RegExp])[];

const LEADING_WORDS = 12; // of a paragraph without a heading of its own, in which it says what it is about

// The kinds of submittal in CSI SectionFormat (articles "Submittals" to "Closeout Submittals"); the first that fits is taken.
const SUBMITTAL_KINDS: Kinds = [
  [
    'operation_and_maintenance_data',
    /operation(?:al|s)?\s+(?:and|&)\s+maintenance|\bO\s?&\s?M\b|maintenance\s+(?:data|manuals?|instructions?)/i,
  ],
  ['record_documents', /\brecord\s+(?:documents?|drawings?)|as-?built/i],
  ['extra_materials', /extra\s+(?:materials?|stock)|spare\s+parts|maintenance\s+materials?/i],
  ['warranty', /warrant|guarant/i],
  ['shop_drawings', /shop\s+drawings?/i],
  ['product_data', /product\s+data|catalog(?:ue)?\s+(?:cuts?|data|sheets?)|product\s+literature|cut\s+sheets?/i],
  ['samples', /\bsamples?\b/i],
  [
    'test_reports',
    /(?:test|inspection|evaluation|field\s+quality[\s-]control|source\s+quality[\s-]control)\s+(?:and\s+\w+\s+)?reports?|research\s+reports?/i,
  ],
  ['certificates', /certificat/i],
  ['qualification_data', /qualification/i],
  ['design_data', /delegated[\s-]design|design\s+data|calculations?/i],
  ['manufacturer_instructions', /instructions/i],
  ['sustainable_design', /\bLEED\b|sustainab|environmental\s+product\s+declaration|\bEPDs?\b|\bVOC\b/i],
  ['mockups', /mock-?ups?/i],
  ['schedules', /schedules?\b/i],
  ['drawings', /drawings?|diagrams?/i],
];

const QUALITY_KINDS: Kinds = [
  ['qualifications', /qualif|experience|certified|licensed/i],
  ['mockups', /mock-?ups?|sample\s+(?:panel|installation)/i],
  ['preinstallation_meeting', /pre-?\s?installation|conference|meeting/i],
  ['source_limitation', /source\s+limit|single\s+(?:source|manufacturer)|one\s+(?:source|manufacturer)/i],
  ['testing', /\btest|inspect/i],
  ['regulatory_requirements', /regulatory|\bcodes?\b|complian|comply|conform|listed|label|standard|accessib/i],
];

const CLOSEOUT_KINDS: Kinds = [
  ...SUBMITTAL_KINDS.slice(0, 4),
  ['demonstration_and_training', /demonstrat|training|\binstruct\b/i],
  ['cleaning', /clean/i],
];

const namesOf = (kinds: Kinds) => kinds.map(([kind]) => kind);

export const SUBMITTAL_KIND_NAMES = namesOf(SUBMITTAL_KINDS);
export const QUALITY_KIND_NAMES = namesOf(QUALITY_KINDS);
export const CLOSEOUT_KIND_NAMES = namesOf(CLOSEOUT_KINDS);

const SUBMITTALS = /submittals?\b|^submissions?\b/i;
const QUALITY = /^quality\s+(?:assurance|control)|^qualifications\b/i;
const CLOSEOUT =
  /close-?\s?out|^project\s+record|^operation(?:al|s)?\s+(?:and|&)\s+maintenance|^maintenance\s+(?:materials?|data|manuals?)|extra\s+(?:materials?|stock)|^spare\s+parts|^demonstration|^(?:owner'?s?\s+)?training|materials?\s+maintenance/i;

/** The paragraphs of the submittal articles, by what is to be submitted. */
export const submittalsOf = (nodes: readonly ContentNode[]) => paragraphsOf(nodes, SUBMITTALS, SUBMITTAL_KINDS);

/** The paragraphs of the quality assurance articles. */
export const qualityAssuranceOf = (nodes: readonly ContentNode[]) => paragraphsOf(nodes, QUALITY, QUALITY_KINDS);

/** What is due at the end of the work: closeout submittals, records, manuals, extra materials, training. */
export const closeoutOf = (nodes: readonly ContentNode[]) => paragraphsOf(nodes, CLOSEOUT, CLOSEOUT_KINDS);

function paragraphsOf(nodes: readonly ContentNode[], heading: RegExp, kinds: Kinds): KindOfParagraph[] {
  const ofAKind = (node: ContentNode) => kindOf(leadOf(node), kinds) !== undefined;
  const introduces = (node: ContentNode) =>
    (/:$/.test(node.text) || node.children.some(ofAKind)) && (!ofAKind(node) || heading.test(headingOf(node)));
  return headedBy(nodes, heading).flatMap((article) =>
    statements(article, introduces)
      .filter(({ text }) => text !== '' && !/^(?:not\s+(?:used|applicable)|none)\W*$/i.test(text))
      .map((node) => ({
        // what a paragraph does not say itself, the article's own title may: "OPERATION AND MAINTENANCE DATA"
        kind: kindOf(leadOf(node), kinds) ?? kindOf(article.text, kinds) ?? kindOf(node.text, kinds) ?? 'other',
        text: wholeText(node),
        citations: [citationOf(node)],
      })),
  );
}

const leadOf = (node: ContentNode): string => headingOf(node) || node.text.split(' ').slice(0, LEADING_WORDS).join(' ');

const kindOf = (text: string, kinds: Kinds): string | undefined => kinds.find(([, words]) => words.test(text))?.[0];
