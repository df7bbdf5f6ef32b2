export const goalForm = {
  newTitle: 'New goal',
  editTitle: 'Change the goal',
  addUnder: 'Add under {{title}}',
  edit: 'Change {{title}}',
  title: 'Title',
  level: 'Level',
  number: 'Number (optional)',
  text: 'Target picture (optional)',
  parents: 'Goals above',
  noneAbove: 'There are no goals of a higher level.',
  added: 'The goal “{{title}}” is added.',
  saved: 'The goal “{{title}}” is saved.',
  fault: {
    titleMissing: 'Give the goal a title.',
    unreadableCharacter: 'The text has characters that cannot be stored. Write it again.',
    parentGone: 'A goal you chose was deleted by somebody else and is taken away here. Look it over and save again.',
    goalRing: 'A goal cannot stand under itself: {{names}}.',
    notBelowParent: 'The goal cannot stand under {{names}}, which is of the same or a lower level.',
    notAboveChild:
      '{{names}} stands under this goal and must be of a lower level. Choose a higher level here, or move that goal first.',
  },
}
