import { article, delivery, examination, opening, type SampleSection, submittals, warranty } from '../section';

export const envelopeAndOpenings: SampleSection[] = [
  {
    number: '07 21 00',
    title: 'Thermal Insulation',
    general: [
      ...opening(
        ['Rigid board below slabs and at foundation walls.', 'Mineral-wool batts in framed walls.'],
        ['Section 09 29 00 "Gypsum Board" for the finish over insulated walls.'],
      ),
      submittals('kind of insulation'),
      delivery('insulation'),
    ],
    products: [
      article(
        'RIGID BOARD',
        'Extruded polystyrene: ASTM C578, Type IV, 25 psi, 2 inches thick unless drawn otherwise.',
        'Edges: Shiplap below slabs, square elsewhere.',
      ),
      article(
        'BATTS',
        'Mineral wool: ASTM C665, Type I, without facing, flame spread 25 and smoke developed 50 or less.',
        'Thickness: To fill the cavity.',
      ),
    ],
    execution: [
      examination('foundation walls and framing'),
      article(
        'INSTALLATION',
        'Set boards tight to each other with joints staggered. Fill gaps over one-eighth inch with foam.',
        'Fit batts by friction, and cut them around pipes and boxes. Do not compress them.',
        'Carry the insulation without a break from the slab edge to the roof.',
      ),
    ],
  },
  {
    number: '07 92 00',
    title: 'Joint Sealants',
    general: [
      ...opening(
        ['Sealants in exterior walls.', 'Sealants in interior joints and at plumbing fixtures.'],
        ['Section 08 80 00 "Glazing" for sealants in glazed openings.'],
      ),
      submittals('sealant', ['Samples: A strip of each color, one-half inch wide and six inches long.']),
      article(
        'FIELD CONDITIONS',
        'Do not seal when joints are wet, or below 40 degrees Fahrenheit.',
        'Do not seal joints that are narrower than the maker allows for the use.',
      ),
      warranty('two years', 'joints that open, harden, or stain'),
    ],
    products: [
      article(
        'SEALANTS',
        'Exterior vertical joints: Silicone, ASTM C920, Type S, Grade NS, Class 50.',
        'Joints in traffic: Polyurethane, ASTM C920, Type M, Grade P, Class 25.',
        'Interior joints: Acrylic latex, ASTM C834, paintable.',
        'Plumbing fixtures: Silicone, ASTM C920, mildew-resistant, white.',
      ),
      article(
        'ACCESSORIES',
        'Backer rod: ASTM C1330, closed cell, a third wider than the joint.',
        'Bond breaker: Polyethylene tape.',
      ),
    ],
    execution: [
      article(
        'PREPARATION',
        'Clean joints to sound material with the tools the maker names, and prime where a test shows the need.',
        'Mask where sealant would stain the face of masonry or stone.',
      ),
      article(
        'INSTALLATION',
        'Place backer rod so that sealant is half as deep as it is wide.',
        'Tool joints concave within the time the maker allows. Do not use soap.',
      ),
      article(
        'FIELD QUALITY CONTROL',
        'Pull-test ten joints in the first 1,000 feet of each exterior sealant, by ASTM C1521.',
      ),
    ],
  },
  {
    number: '08 11 13',
    title: 'Hollow Metal Doors and Frames',
    general: [
      ...opening(
        ['Interior and exterior steel doors.', 'Welded and knocked-down steel frames.'],
        [
          'Section 08 71 00 "Door Hardware" for hardware and its templates.',
          'Section 09 91 23 "Interior Painting" for finish paint.',
        ],
      ),
      submittals('door and frame', ['Schedule: Use the marks of the door schedule on Sheet A-601.']),
      article(
        'QUALITY ASSURANCE',
        'Fire-rated assemblies: Labeled by an agency the code official accepts, tested by NFPA 252.',
      ),
      delivery('doors and frames'),
    ],
    products: [
      article(
        'DOORS',
        'Exterior doors: ANSI/SDI A250.8, Level 3, 16-gage galvannealed faces, polystyrene core.',
        'Interior doors: Level 2, 18-gage cold-rolled faces, honeycomb core.',
        'Edges: Seamless, with no visible joint on faces or vertical edges.',
      ),
      article(
        'FRAMES',
        'Exterior frames: 14-gage galvannealed steel, welded.',
        'Interior frames: 16-gage steel, welded; knocked-down only in walls that exist.',
        'Anchors: Three at each jamb up to 90 inches high, and one more for each 24 inches above.',
      ),
      article(
        'FABRICATION',
        'Prepare doors and frames for mortised hardware in the factory, from the approved templates.',
        'Clean, treat, and prime all surfaces after fabrication.',
      ),
    ],
    execution: [
      examination('openings'),
      article(
        'INSTALLATION',
        'Set frames plumb, square, and in line, and brace them until the wall holds them.',
        'Grout frames in masonry solid. Fill frames in stud walls with mineral wool.',
        'Hang doors with one-eighth inch at head and jambs, and five-eighths inch above the floor covering.',
      ),
      article(
        'ADJUSTING',
        'Adjust doors to swing freely and to stay where they are put. Touch up primer the same day.',
      ),
    ],
  },
  {
    number: '08 71 00',
    title: 'Door Hardware',
    general: [
      ...opening(
        [
          'Mechanical hardware for swinging doors.',
          'Cylinders, keys, and the key cabinet.',
          'Electric strikes at staff entries.',
        ],
        [
          'Section 08 11 13 "Hollow Metal Doors and Frames".',
          'Section 26 27 26 "Wiring Devices" for power to door operators.',
        ],
      ),
      submittals('item of hardware', [
        'Hardware schedule: Organize by set, with door marks, handing, and keying symbols.',
        'Keying schedule: After a meeting with the Owner.',
      ]),
      article(
        'QUALITY ASSURANCE',
        'Supplier: Employs a certified architectural hardware consultant who attends site meetings.',
      ),
      warranty('ten years', 'door closers that leak or lose their setting'),
    ],
    products: [
      article(
        'HINGES AND CLOSERS',
        'Hinges: ANSI/BHMA A156.1, Grade 1, ball bearing, three to a door up to 90 inches.',
        'Closers: ANSI/BHMA A156.4, Grade 1, adjustable from size 1 to 6, with backcheck.',
      ),
      article(
        'LOCKS AND EXIT DEVICES',
        'Mortise locks: ANSI/BHMA A156.13, Grade 1, with lever handles on both sides.',
        'Exit devices: ANSI/BHMA A156.3, Grade 1, touch bar, with dogging except at rated doors.',
        'Cylinders: Six-pin, interchangeable core, keyed to a new grand master system.',
      ),
      article(
        'HARDWARE SETS',
        'Set 1, main entry: Continuous hinges, exit devices, pulls, operators, threshold, weatherstrip.',
        'Set 2, staff entry: Hinges, storeroom lock, electric strike, closer, kick plate.',
        'Set 3, office: Hinges, office lock, wall stop, silencers.',
        'Set 4, toilet room: Hinges, push plate, pull, closer, kick plate, wall stop.',
        'Set 5, mechanical room: Hinges, storeroom lock, closer, threshold, door bottom.',
      ),
    ],
    execution: [
      article(
        'INSTALLATION',
        'Mount hardware at the heights of ANSI/SDI A250.8, and levers at 38 inches above the floor.',
        'Fit, remove, and refit hardware around painting. Do not install lock cores until the Owner asks for them.',
        'Set thresholds in a full bed of sealant as in Section 07 92 00 "Joint Sealants".',
      ),
      article(
        'ADJUSTING',
        'Six months after Substantial Completion, return with the Owner and adjust every closer and latch.',
      ),
    ],
  },
  {
    number: '08 80 00',
    title: 'Glazing',
    general: [
      ...opening(
        ['Insulating glass for windows and storefront.', "Laminated glass in the children's room."],
        ['Section 07 92 00 "Joint Sealants" for perimeter joints.'],
      ),
      submittals('kind of glass', ['Samples: 12 inches square, of each tinted or coated glass.']),
      warranty('ten years', 'insulating units that fog between the panes'),
    ],
    products: [
      article(
        'GLASS',
        'Float glass: ASTM C1036, Quality Q3.',
        'Heat-treated glass: ASTM C1048, roller waves parallel to the sill.',
        'Insulating units: Two panes of one-quarter inch, low-emissivity coating on the second surface, argon fill.',
        'Laminated glass: Two panes of one-eighth inch with an interlayer of 0.060 inch.',
      ),
    ],
    execution: [
      article(
        'INSTALLATION',
        'Set glass on two blocks at the quarter points, and keep edges clear of metal.',
        'Do not use glass with chipped edges or scratches.',
        'Remove labels after inspection and wash both faces.',
      ),
    ],
  },
];
