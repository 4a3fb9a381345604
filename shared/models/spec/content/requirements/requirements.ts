import type { ContentNode } from '../../../../contract/content-result';
import type { Requirements } from '../../../../contract/requirements';
import { closeoutOf, qualityAssuranceOf, submittalsOf } from './kinds';
import { manufacturersOf } from './manufacturers';
import { relatedSectionsOf } from './related-sections';
import { standardsOf } from './standards';
import { warrantiesOf } from './warranties';

/** What a section requires, told by rules from its tree; each entry cites where it stands. `own` is the section's code. */
export const requirementsOf = (nodes: readonly ContentNode[], own: string): Requirements => ({
  submittals: submittalsOf(nodes),
  referenced_standards: standardsOf(nodes),
  manufacturers: manufacturersOf(nodes),
  warranties: warrantiesOf(nodes),
  quality_assurance: qualityAssuranceOf(nodes),
  closeout: closeoutOf(nodes),
  related_sections: relatedSectionsOf(nodes, own),
});
