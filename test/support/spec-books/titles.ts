import type { BookSection } from './layout';

/** Sections of an invented book, in the order of MasterFormat; long titles wrap, and some numbers are in no list. */
export const SECTIONS: readonly BookSection[] = [
  { digits: '011000', title: 'Summary' },
  { digits: '012300', title: 'Alternates' },
  { digits: '013300', title: 'Submittal Procedures' },
  { digits: '017419', title: 'Construction Waste Management and Disposal' },
  { digits: '024119.13', title: 'Selective Building Demolition' },
  { digits: '033000', title: 'Cast-in-Place Concrete' },
  { digits: '042000', title: 'Unit Masonry' },
  { digits: '055213', title: 'Pipe and Tube Railings' },
  { digits: '061053', title: 'Miscellaneous Rough Carpentry' },
  { digits: '072113.19', title: 'Foam Board Insulation' },
  { digits: '079200', title: 'Joint Sealants' },
  { digits: '087111', title: 'Door Hardware (Descriptive Specification)' },
  { digits: '092900', title: 'Gypsum Board' },
  { digits: '099123', title: 'Interior Painting' },
  { digits: '211313', title: 'Wet-Pipe Sprinkler Systems' },
  { digits: '220719', title: 'Plumbing Piping Insulation' },
  { digits: '230593', title: 'Testing, Adjusting, and Balancing for HVAC' },
  {
    digits: '260519',
    title: 'Low-Voltage Electrical Power Conductors and Cables for Buildings of More Than One Storey',
  },
  { digits: '260533.16', title: 'Boxes for Electrical Systems' },
  { digits: '260560', title: 'Overcurrent Protective Devices' },
  { digits: '271500', title: 'Communications Horizontal Cabling' },
  { digits: '283111', title: 'Digital, Addressable Fire-Alarm System' },
  { digits: '312000', title: 'Earth Moving' },
  { digits: '321313', title: 'Concrete Paving' },
  { digits: '334100', title: 'Storm Utility Drainage Piping' },
];

/** The same in MasterFormat 1995. */
export const SECTIONS_1995: readonly BookSection[] = [
  { digits: '01010', title: 'Summary of Work' },
  { digits: '01330', title: 'Submittal Procedures' },
  { digits: '02300', title: 'Earthwork' },
  { digits: '03300', title: 'Cast-in-Place Concrete' },
  { digits: '05500', title: 'Metal Fabrications' },
  { digits: '07900', title: 'Joint Sealers' },
  { digits: '08710', title: 'Door Hardware' },
  { digits: '09900', title: 'Paints and Coatings' },
  { digits: '15060', title: 'Hangers and Supports' },
  { digits: '15140', title: 'Domestic Water Piping' },
  { digits: '16050', title: 'Basic Electrical Materials and Methods' },
  { digits: '16120', title: 'Conductors and Cables' },
];
