import { article, delivery, opening, protection, type SampleSection, submittals } from '../section';

export const electrical: SampleSection[] = [
  {
    number: '26 05 19',
    title: 'Low-Voltage Electrical Power Conductors and Cables',
    general: [
      ...opening(
        ['Building wire rated 600 volts and less.', 'Connectors, splices, and terminations.'],
        ['Section 26 05 33.16 "Boxes for Electrical Systems".', 'Section 26 27 26 "Wiring Devices".'],
      ),
      submittals('conductor and connector', ['Field test reports: Insulation resistance of every feeder.']),
      delivery('reels and coils'),
    ],
    products: [
      article(
        'CONDUCTORS',
        'Copper, ASTM B8, stranded for No. 10 and larger, solid for No. 12.',
        'Aluminum is not used.',
        'Insulation: THHN/THWN-2 indoors; XHHW-2 below ground and on the roof.',
      ),
      article(
        'COLORS',
        'At 208Y/120 volts: Black, red, blue, white neutral, green ground.',
        'At 480Y/277 volts: Brown, orange, yellow, gray neutral, green ground with a yellow stripe.',
      ),
      article(
        'CONNECTORS',
        'No. 10 and smaller: Insulated spring connectors.',
        'No. 8 and larger: Compression lugs, two-hole at switchboards.',
      ),
    ],
    execution: [
      article(
        'INSTALLATION',
        'Pull conductors after the building is dry and raceways are swabbed.',
        'Do not exceed the pull tension or the bend radius that the maker gives.',
        'Provide a neutral of its own for each branch circuit.',
        'Leave 8 inches at each outlet and a loop at each pull box.',
      ),
      article(
        'IDENTIFICATION',
        'Mark both ends of every conductor with panel and circuit. Mark feeders in each box they pass.',
      ),
      article(
        'FIELD QUALITY CONTROL',
        'Test the insulation of feeders at 1,000 volts for one minute; accept 100 megohms or more.',
        'Tighten terminations with a calibrated wrench and mark each one.',
        'Scan switchboards and panelboards with an infrared camera under load, 60 days after occupancy.',
      ),
    ],
  },
  {
    number: '26 05 33.16',
    title: 'Boxes for Electrical Systems',
    general: [
      ...opening(
        ['Outlet and device boxes.', 'Pull and junction boxes.', 'Floor boxes in the reading room.'],
        ['Section 26 27 26 "Wiring Devices" for devices and plates.'],
      ),
      submittals('floor box and cast box'),
    ],
    products: [
      article(
        'OUTLET BOXES',
        'Dry places: NEMA OS 1, pressed steel, galvanized, 4 inches square and 2-1/8 inches deep at least.',
        'Wet places: Cast aluminum with gasketed covers.',
      ),
      article(
        'PULL BOXES',
        'Indoors: Sheet steel, NEMA Type 1, with screw covers.',
        'Outdoors: NEMA Type 4X stainless steel.',
        'Below grade: Polymer concrete with a lid rated for the traffic above it.',
      ),
      article(
        'FLOOR BOXES',
        'Cast iron, four compartments, with a lid that closes over plugs and takes the floor finish.',
      ),
    ],
    execution: [
      article(
        'INSTALLATION',
        'Set boxes flush and plumb. In rated walls keep boxes on opposite sides 24 inches apart.',
        'Support every box from structure, not from raceway.',
        'Mount switches at 48 inches and receptacles at 18 inches above the floor, to the center of the box.',
      ),
      protection('boxes'),
    ],
  },
  {
    number: '26 27 26',
    title: 'Wiring Devices',
    general: [
      ...opening(
        ['Receptacles and switches.', 'Occupancy sensors.', 'Device plates.'],
        ['Section 26 05 33.16 "Boxes for Electrical Systems".', 'Section 08 71 00 "Door Hardware" for operators.'],
      ),
      submittals('device', ['Samples: One of each device in each color.']),
      article('COORDINATION', 'Match the plugs of equipment that the Owner furnishes. Ask before the wall is closed.'),
    ],
    products: [
      article(
        'RECEPTACLES',
        'General: NEMA WD 6, 5-20R, specification grade, tamper-resistant, back and side wired.',
        'Ground-fault: Self-testing, with a light that shows when power is on.',
        'Charging: Duplex with two USB-C outlets, 30 watts, at reading tables.',
      ),
      article(
        'SWITCHES AND SENSORS',
        'Switches: 20 amperes, 120/277 volts, quiet.',
        'Sensors: Dual technology, with manual on and automatic off after 20 minutes.',
      ),
      article(
        'PLATES',
        'Finished rooms: Stainless steel, Type 302, satin.',
        'Wet places: Cast, in-use covers that lock.',
      ),
    ],
    execution: [
      article(
        'INSTALLATION',
        'Install devices after painting. Wrap the wire around screws or clamp it; do not push it in.',
        'Set ground pins up. Align plates with the wall and with each other.',
        'Label each plate inside with its circuit.',
      ),
      article(
        'FIELD QUALITY CONTROL',
        'Test every receptacle for polarity, ground, and voltage drop of 6 percent or less under 15 amperes.',
        'Trip each ground-fault device with its button and with a tester.',
        'Set and test each sensor with the room furnished.',
      ),
    ],
  },
];
