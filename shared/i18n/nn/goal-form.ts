export const goalForm = {
  newTitle: 'Nytt mål',
  editTitle: 'Endre målet',
  addUnder: 'Legg til under {{title}}',
  edit: 'Endre {{title}}',
  title: 'Tittel',
  level: 'Nivå',
  number: 'Nummer (valfritt)',
  text: 'Målbilete (valfritt)',
  parents: 'Overordna mål',
  noneAbove: 'Det er ingen mål på eit høgare nivå.',
  added: 'Målet «{{title}}» er lagt til.',
  saved: 'Målet «{{title}}» er lagra.',
  fault: {
    titleMissing: 'Gi målet ein tittel.',
    unreadableCharacter: 'Teksten har teikn som ikkje kan lagrast. Skriv han på nytt.',
    parentGone: 'Eit mål du valde, er sletta av nokon andre og er teke bort her. Sjå over og lagre igjen.',
    goalRing: 'Eit mål kan ikkje liggje under seg sjølv: {{names}}.',
    notBelowParent: 'Målet kan ikkje liggje under {{names}}, som er på same eller lågare nivå.',
    notAboveChild:
      '{{names}} ligg under målet og må vere på eit lågare nivå. Vel eit høgare nivå her, eller flytt det målet først.',
  },
}
