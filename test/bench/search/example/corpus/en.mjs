/** Three pages of a made-up handbook for a bicycle shop. */
export default [
  {
    id: 'helmets',
    slug: 'fitting-a-helmet',
    title: 'Fitting a helmet',
    sections: [
      { id: 'size', heading: 'Find the size', text: 'Measure the head above the ears. The helmet must not rock when the rider nods.' },
      { id: 'straps', heading: 'Set the straps', text: 'Two fingers fit under the chin strap, and no more.' },
    ],
  },
  {
    id: 'punctures',
    slug: 'mending-a-puncture',
    title: 'Mending a puncture',
    sections: [
      { id: 'find', heading: 'Find the hole', text: 'Pump up the tube and hold it under water. Bubbles show where the air leaves.' },
      { id: 'patch', heading: 'Glue the patch', text: 'Roughen the rubber, wait until the glue is dry, then press.' },
    ],
  },
  {
    id: 'brakes',
    slug: 'checking-brakes',
    title: 'Checking the brakes',
    sections: [{ id: 'pads', heading: 'Worn pads', text: 'A pad thinner than a coin is replaced. Listen for metal on metal.' }],
  },
];
