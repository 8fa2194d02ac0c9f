/**
 * Fields of knowledge by words of a topic; the first that fits counts. Arena-Hard names some 250 narrow topics, far too
 * many to filter a dashboard by.
 */
const fields: readonly (readonly [RegExp, string])[] = [
  [/crypt|cybersec|security|hashing|encryption|exploit|malware|system32|deobfuscation/i, 'Security'],
  [/guitar|chord|music|melody|\babc\b|song|audio/i, 'Music and audio'],
  [/chess|puzzle|game|riddle|dungeons|sudoku/i, 'Games and puzzles'],
  [/recipe|baking|cooking|food|nutrition/i, 'Food'],
  [/medical|clinical|health|drug|disease|biolog|genom|protein/i, 'Life sciences'],
  [
    /electromagnet|circular motion|physics|quantum|mechanic|dynamics|thermo|optic|chemis|astronom/i,
    'Natural sciences',
  ],
  [/legal|law\b|contract|patent|litigation/i, 'Law'],
  [
    /docker|aws|cloud|kubernetes|devops|cron|server|linux|network|sockets|ram spec|infrastructure/i,
    'Systems and cloud',
  ],
  [
    /pandas|csv|databricks|spark|sql|data (?:processing|quality|scien|analy)|matplotlib|etl|historical data/i,
    'Data engineering',
  ],
  [
    /deep learning|machine learning|neural|chatbot|\bai\b|llm|image upscaling|vector|classif/i,
    'AI and machine learning',
  ],
  [
    /algebra|math|number|probab|dice|statist|deviation|geometry|calculus|theorem|combinator|calculat|draws|elo rating|sat solving/i,
    'Mathematics',
  ],
  [
    /code|c\+\+|c#|python|javascript|typescript|java\b|rust|regex|android|ios|css|html|django|react|browser|discord|algorithm|array|assembly|testing|web|software|programming|api|character indexing|archive formats|pdf/i,
    'Software engineering',
  ],
  [
    /business|startup|account|pricing|advertis|scrum|agile|commerce|market|finance|trading|invoice|strateg|leadership|management|career|guidance|cio\b/i,
    'Business and finance',
  ],
  [/translation|language|grammar|writing|conceptual|linguist|instructions/i, 'Language'],
  [
    /climate|debate|issues|politic|history|philosoph|society|relationships|ethic|truths/i,
    'Humanities and society',
  ],
];

/** The field of knowledge of a topic, as people filter by it; the topic itself where none fits, `General` without one. */
export function domainOf(topic: string): string {
  const line = topic.replace(/\s+/g, ' ').trim();
  const field = fields.find(([words]) => words.test(line));
  return field?.[1] ?? (line === '' ? 'General' : line.slice(0, 80));
}
