import type { TemplateTexts } from './script.ts'

const shared = {
  pause: {
    title: 'Break',
    instruction: 'Take a break. What you have put on the board is there when you come back.',
  },
  temperature: {
    title: 'Taking the temperature',
    instruction: 'Answer the question on the tablet, each for yourself. Only numbers are shown, not who answered what.',
  },
  compare: {
    title: 'The tables side by side',
    instruction:
      'See on the screen where the tables agree and where they differ. Talk about the cards they differ most on.',
  },
}

/** English. */
export const en: TemplateTexts = {
  ambitions: {
    task: 'Drag the sub-goals, strategies and plans to the lane that shows how high you set the ambition. The top of the lane matters most.',
    lanes: ['Lift up', 'Keep going', 'Tone down', 'To be clarified'],
    script: {
      ...shared,
      welcome: {
        title: 'Welcome',
        instruction: 'Join at your table with the code on the screen. The facilitator tells what the day is for.',
      },
      read: {
        title: 'Read, each for yourself',
        instruction:
          'Read the sub-goals and strategies on the board, each for yourself. Note two that matter more than they seem to.',
      },
      lift: {
        title: 'How high do we set the ambition?',
        instruction:
          'Drag each card to a lane. Open a goal and write what you want to achieve. Propose plans that are missing. Nothing has to be final yet.',
      },
      choose: {
        title: 'What goes up, what goes down?',
        instruction:
          'Lift up five sub-goals, strategies or plans at most. Put the most important on top, and write the ambition for each.',
      },
      conflicts: {
        title: 'Find the goal conflicts',
        instruction:
          'Which plans or goals pull in different directions? Flag the conflict on the cards, with one sentence about it.',
      },
      together: {
        title: 'Agree in plenary',
        instruction:
          'All work on the common board. Begin with the cards the tables differ most on. What you do not agree on is kept as a remark.',
      },
      end: {
        title: 'Summing up',
        instruction: 'Look over the common board. Write a remark where something should be taken along.',
      },
    },
  },
  needs: {
    task: 'Drag the plans to the lane where you think they belong. The top of the lane matters most.',
    lanes: { start: 'Start', later: 'Later in the term', nextTerm: 'Next term', noPlan: 'Solved without a plan' },
    script: {
      ...shared,
      welcome: {
        title: 'Welcome',
        instruction: 'Join at your table with the code on the screen. The facilitator tells what the day is for.',
      },
      read: {
        title: 'Read, each for yourself',
        instruction: 'Read the plans on the board, each for yourself. Note two that are urgent, and two that can wait.',
      },
      place: {
        title: 'When do we need the plan?',
        instruction:
          'Drag each plan to the lane where it belongs. Propose plans that are missing. Nothing has to be final yet.',
      },
      screen: {
        title: 'Is a plan always the answer?',
        instruction: 'Open a card and answer the five questions. Drag what needs no plan to the lane for that.',
      },
      decide: {
        title: 'What happens to the plan?',
        instruction: 'Decide for each plan whether it is continued, revised or repealed, and when the work is done.',
      },
      conflicts: {
        title: 'Find the goal conflicts',
        instruction:
          'Which plans pull in different directions? Flag the conflict on the cards, with one sentence about it.',
      },
      together: {
        title: 'Agree in plenary',
        instruction:
          'All work on the common board. Begin with the cards the tables differ most on. What you do not agree on is kept as a remark.',
      },
      end: {
        title: 'Summing up',
        instruction: 'Look over the common board. Write a remark where something should be taken along.',
      },
    },
  },
}
