import { article, examination, opening, protection, type SampleSection, submittals } from '../section';

export const generalAndConcrete: SampleSection[] = [
  {
    number: '01 10 00',
    title: 'Summary',
    general: [
      article(
        'PROJECT INFORMATION',
        'Project: Alder Creek Branch Library, a single-story building of 18,400 square feet with a covered porch.',
        'Owner: Alder County Library District.',
        'The Work is one general contract. Sitework east of the retention basin is by others.',
      ),
      article(
        'WORK BY OWNER',
        'The Owner will furnish and install:',
        ['Book stacks and study carrels.', 'Self-service checkout stations.', 'The public art in the reading room.'],
        'Leave the floor of those areas finished, clean, and dry two weeks before the Owner moves in.',
      ),
      article(
        'ACCESS TO SITE',
        'Limit use of the site to the area inside the fence shown on Sheet C-101.',
        'Keep the fire lane along Third Street clear at all hours.',
        'Deliveries by vehicles over 30 feet arrive after 9:00 a.m. on school days.',
      ),
      article(
        'SPECIFICATION CONVENTIONS',
        'Sentences in the imperative are directed to the Contractor.',
        'A reference to a Section by its number is a reference to the whole of that Section.',
      ),
    ],
    products: [article('NOT USED', 'This Part does not apply.')],
    execution: [article('NOT USED', 'This Part does not apply.')],
  },
  {
    number: '01 33 00',
    title: 'Submittal Procedures',
    general: [
      ...opening(
        ['Schedule of submittals.', 'Form and order of submittals.', 'Review by the Architect.'],
        ['Section 01 10 00 "Summary" for the extent of the Work.'],
      ),
      article(
        'SCHEDULE OF SUBMITTALS',
        'Within 15 days of the Notice to Proceed, list every submittal with the date it will be sent.',
        'Allow 14 days for the first review and 10 days for each one after it.',
        'Order no material before its submittal has been returned without a request to resubmit.',
      ),
      article(
        'FORM',
        'Send each submittal as one PDF file, named by Section number and a count that begins at 01.',
        'On the first page give:',
        [
          'Project name and date.',
          'Section number, title, and paragraph.',
          'Names of the Contractor, subcontractor, and supplier.',
          'Every deviation from the Contract Documents, or the word "none".',
        ],
      ),
    ],
    products: [
      article(
        'ACTION SUBMITTALS',
        'Product data: Mark the models, options, and finishes that apply and strike out the rest.',
        'Shop drawings: Draw to scale on sheets no larger than 30 by 42 inches. Do not reproduce the Contract Drawings.',
        'Samples: Send two of each, of the size at which the full range of the material can be seen.',
      ),
      article(
        'INFORMATIONAL SUBMITTALS',
        'Certificates: Signed by an officer of the firm that makes the statement.',
        'Test reports: No older than 24 months, by a laboratory accredited for the test.',
      ),
    ],
    execution: [
      article(
        "CONTRACTOR'S REVIEW",
        'Check each submittal against field dimensions and the work of other trades, then stamp and sign it.',
        'A submittal that lacks the stamp is returned without review.',
      ),
      article(
        "ARCHITECT'S REVIEW",
        'The Architect reviews for agreement with the design and returns one marked copy.',
        'Review does not relieve the Contractor of responsibility for quantities, dimensions, or safety.',
      ),
    ],
  },
  {
    number: '03 30 00',
    title: 'Cast-in-Place Concrete',
    general: [
      ...opening(
        ['Footings and grade beams.', 'Slabs on ground.', 'Equipment pads.'],
        ['Section 07 92 00 "Joint Sealants" for sealing of floor joints.'],
      ),
      submittals('admixture, curing compound, and vapor retarder', [
        'Mixture designs: For each class of concrete, with strength records of at least 15 tests.',
      ]),
      article(
        'QUALITY ASSURANCE',
        'Comply with ACI 301 except where this Section asks for more.',
        'Hold a meeting before the first placement; go through joints, curing, and weather.',
      ),
    ],
    products: [
      article(
        'MATERIALS',
        'Cement: ASTM C150, Type I/II.',
        'Fly ash: ASTM C618, Class F, not over 25 percent of the cementitious material.',
        'Aggregate: ASTM C33, of one source for all exposed concrete.',
        'Reinforcement: ASTM A615, Grade 60, deformed.',
        'Vapor retarder: ASTM E1745, Class A, 15 mils thick.',
      ),
      article(
        'MIXTURES',
        'Footings and grade beams:',
        ['Compressive strength: 3,500 psi at 28 days.', 'Water-cementitious ratio: 0.50 at most.'],
        'Slabs on ground:',
        [
          'Compressive strength: 4,000 psi at 28 days.',
          'Water-cementitious ratio: 0.45 at most.',
          'Slump: 4 inches, plus or minus 1 inch, before a water reducer is added.',
        ],
        'Exterior flatwork: As for slabs on ground, with 6 percent air, plus or minus 1.5 percent.',
      ),
    ],
    execution: [
      article(
        'PLACEMENT',
        'Notify the Architect two days before each placement, and place nothing on frozen or flooded ground.',
        'Place in one run between joints. Do not add water at the site beyond what the ticket allows.',
        'Vibrate with internal machines. Do not move concrete sideways with the vibrator.',
      ),
      article(
        'FINISHING',
        'Floors under carpet: Trowel finish, FF 25 and FL 20.',
        'Floors left exposed: Trowel finish, FF 40 and FL 25, and burnish with the third pass.',
        'Exterior flatwork: Broom finish across the direction of travel.',
      ),
      article(
        'JOINTS AND CURING',
        'Saw contraction joints within 12 hours, to a quarter of the depth of the slab, at 12 feet on center or less.',
        'Cure for seven days with moisture-retaining cover. Do not use a compound where flooring is glued down.',
      ),
      article(
        'FIELD QUALITY CONTROL',
        'The Owner engages a testing agency. Make one set of five cylinders for each 50 cubic yards of a mixture.',
        'Measure flatness and levelness within 48 hours of finishing, by ASTM E1155.',
      ),
    ],
  },
  {
    number: '03 35 43',
    title: 'Polished Concrete Finishing',
    general: [
      ...opening(
        ["Grinding, densifying, and polishing of the lobby and children's room floors."],
        ['Section 03 30 00 "Cast-in-Place Concrete" for the slab.'],
      ),
      submittals('densifier and stain guard'),
      article('MOCKUP', 'Polish 100 square feet where directed. Once accepted it sets the standard and may remain.'),
    ],
    products: [
      article(
        'MATERIALS',
        'Densifier: Lithium silicate, clear, odorless, without solvents.',
        'Stain guard: Breathing, resistant to coffee for two hours at the least.',
        'Joint filler: Polyurea, Shore A 80, in the color of the polished floor.',
      ),
    ],
    execution: [
      examination('the slab'),
      article(
        'POLISHING',
        'Begin no sooner than 28 days after placement, with the building closed in and lit as in use.',
        'Grind to a salt-and-pepper exposure with metal-bond tools, then polish with resin to 800 grit.',
        'Polish edges and corners to the same sheen as the field.',
      ),
      protection('polished floors'),
    ],
  },
];
