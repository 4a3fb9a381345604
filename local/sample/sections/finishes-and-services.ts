import { article, delivery, examination, opening, protection, type SampleSection, submittals } from '../section';

export const finishesAndServices: SampleSection[] = [
  {
    number: '09 29 00',
    title: 'Gypsum Board',
    general: [
      ...opening(
        ['Interior gypsum board.', 'Tile backing panels.', 'Trim and joint treatment.'],
        ['Section 07 21 00 "Thermal Insulation".', 'Section 09 91 23 "Interior Painting".'],
      ),
      submittals('panel and trim'),
      delivery('panels'),
    ],
    products: [
      article(
        'PANELS',
        'Walls: ASTM C1396, Type X, five-eighths inch, tapered edges.',
        'Ceilings: ASTM C1396, sag-resistant, one-half inch.',
        'Wet areas: ASTM C1178, glass-mat faced backing panel, five-eighths inch.',
      ),
      article(
        'TRIM',
        'Corner bead: Paper-faced metal.',
        'Control joints: Zinc with a slot one-quarter inch wide and a tape that is pulled off.',
      ),
    ],
    execution: [
      examination('framing'),
      article(
        'INSTALLATION',
        'Hang ceilings first, then walls with the long edge across the studs. Stagger end joints.',
        'Keep panels one-quarter inch off the floor.',
        'Place control joints at 30 feet at most and at the corners of large openings.',
      ),
      article(
        'FINISHING',
        'Level 2: Behind tile and above ceilings.',
        'Level 4: Walls and ceilings with flat paint.',
        'Level 5: The long wall of the reading room, which is lit from the side.',
      ),
    ],
  },
  {
    number: '09 91 23',
    title: 'Interior Painting',
    general: [
      ...opening(
        ['Surface preparation and field painting of interior surfaces.'],
        ['Section 08 11 13 "Hollow Metal Doors and Frames" for shop primer.'],
      ),
      submittals('coating', ['Samples: Three of each color and sheen, on card, 8 by 10 inches.']),
      article(
        'EXTRA MATERIAL',
        'Leave one gallon of each color, sealed and labeled with the room in which it was used.',
      ),
    ],
    products: [
      article(
        'PAINT',
        'All coats of a system are of one maker.',
        'Volatile organic compounds: 50 grams per liter or less, colorant included.',
        'Walls: Primer and two coats of acrylic latex, eggshell.',
        'Doors and frames: Two coats of waterborne alkyd, semigloss.',
        'Exposed structure: One coat of dry-fall acrylic, flat.',
      ),
    ],
    execution: [
      article(
        'PREPARATION',
        'Remove plates, hardware, and light fixtures; do not paint around them.',
        'Moisture: 12 percent or less in gypsum board and concrete.',
      ),
      article(
        'APPLICATION',
        'Tint the undercoat so that each coat can be told from the next.',
        'Cover until the surface is even in color and sheen.',
      ),
      protection('adjacent surfaces'),
    ],
  },
  {
    number: '22 11 16',
    title: 'Domestic Water Piping',
    general: [
      ...opening(
        ['Copper tube and fittings for hot, cold, and recirculated water inside the building.', 'Disinfection.'],
        ['Section 23 05 93 "Testing, Adjusting, and Balancing for HVAC" for flow of heating water.'],
      ),
      submittals('pipe, fitting, and valve', ['Water samples: Laboratory report before occupancy.']),
    ],
    products: [
      article(
        'PIPE AND FITTINGS',
        'Above ground: ASTM B88, Type L, hard copper with wrought fittings.',
        'Below the slab: ASTM B88, Type K, soft copper, without joints.',
        'Solder: ASTM B32, lead free. Parts that touch water comply with NSF 372.',
      ),
      article(
        'VALVES',
        'Ball valves: Bronze, full port, 600 psi, with extended stems on insulated pipe.',
        'Balancing valves: Bronze, with test ports.',
      ),
    ],
    execution: [
      article(
        'INSTALLATION',
        'Run pipe parallel to walls, sloped to drain, clear of electrical panels.',
        'Ream tube to full bore and keep ends capped.',
        'Support copper tube of one inch and less each 6 feet, larger tube each 10 feet.',
      ),
      article(
        'TESTING AND DISINFECTION',
        'Test at 150 psi for four hours before pipe is covered. Repair leaks and test again.',
        'Fill with 50 parts per million of chlorine for 24 hours, flush, and sample at the farthest fixtures.',
      ),
    ],
  },
  {
    number: '23 05 93',
    title: 'Testing, Adjusting, and Balancing for HVAC',
    general: [
      ...opening(
        ['Balancing of air systems.', 'Balancing of heating-water systems.', 'Final report.'],
        ['Section 22 11 16 "Domestic Water Piping".'],
      ),
      article(
        'SUBMITTALS',
        'Qualifications: Of the firm and of the supervisor at the site.',
        'Plan: Strategy, instruments, and forms, 45 days before the work begins.',
        'Report: Signed and sealed, with every reading as found and as left.',
      ),
      article('QUALITY ASSURANCE', 'The firm is certified by AABC, NEBB, or TABB, and is not the installer.'),
    ],
    products: [article('INSTRUMENTS', 'Calibrated within the last 12 months, with certificates in the report.')],
    execution: [
      article(
        'EXAMINATION',
        'Look through the installed systems and report missing dampers, ports, and access before readings begin.',
        'Confirm that filters are clean and that controls run in every mode.',
      ),
      article(
        'AIR SYSTEMS',
        'Measure total flow by traverse. Adjust fan speed before dampers.',
        'Balance from the fan outward, so that one outlet on each branch stays fully open.',
        'Tolerance: Plus or minus 10 percent at outlets, minus zero percent of outside air.',
      ),
      article(
        'WATER SYSTEMS',
        'Set pumps to design flow with all valves open, then balance coils in proportion.',
        'Tolerance: Plus or minus 10 percent.',
      ),
    ],
  },
];
