/** What two bad responses have wrong with them; asked only where that was chosen. */
export const bothBadFields = [
  {
    id: 'both-bad',
    label: 'What makes both bad?',
    hint: 'What would have to change before either could be used?',
    kind: 'choices' as const,
    required: true,
    least: 1,
    when: { of: 'outcome', is: ['both-bad'] },
    options: [
      { id: 'wrong', label: 'Wrong', meaning: 'A figure, a fact or a conclusion is not right.' },
      { id: 'off-task', label: 'Beside the point', meaning: 'Does something else than was asked for.' },
      { id: 'unsafe', label: 'Unsafe', meaning: 'Somebody could be harmed or misled.' },
      { id: 'unusable', label: 'Unusable as it is', meaning: 'Tone, length or form rule it out.' },
    ],
  },
  {
    id: 'both-bad-why',
    label: 'Where do they go wrong?',
    hint: 'One sentence for each of the two.',
    kind: 'text' as const,
    required: true,
    least: 6,
    when: { of: 'outcome', is: ['both-bad'] },
  },
];
