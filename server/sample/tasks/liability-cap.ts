import {
  criteriaStep,
  evaluateStep,
  justifyStep,
  promptStep,
  type SampleTask,
  sixSteps,
  traceStep,
  writeStep,
} from '../sample-task';
import text from './liability-cap.md?raw';

/**
 * Sources: Unfair Contract Terms Act 1977 ss 2, 3, 11, 26, 27 and Schedule 1 para 1(c); Consumer Rights Act 2015 Part 2
 * (consumers only); Stewart Gill [1992] QB 600; St Albans v ICL [1996] 4 All ER 481; Watford v Sanderson [2001] EWCA
 * Civ 317; HIH v Chase [2003] UKHL 6; Regus v Epcot [2008] EWCA Civ 361 (sub-clauses judged separately).
 * "Thornbury Logistics v Arden Systems" was invented by the authors: no such case is known to them.
 */
export const liabilityCap: SampleTask = {
  id: 'liability-cap',
  rows: sixSteps,
  title: 'A three-month liability cap in a SaaS contract',
  summary:
    'In-house counsel asks whether a supplier’s cap would survive UCTA and what to negotiate. Check three answers down to section and citation, and write the page that the commercial director can follow.',
  domain: 'Law',
  minutes: 90,
  pay: 140,
  difficulty: 'hard',
  dueInDays: 12,
  steps: [
    promptStep(
      'State the governing law, who the parties are and what is at stake in money: without these no lawyer could answer. A good constraint here is the reader and the length.',
      { start: 'material', minWords: 60 },
    ),
    criteriaStep(
      'One rule of law per criterion, with section number. Cover what is void, what is only subject to reasonableness, who bears the burden, and whether the three requests are ranked. Invented authority is a must-not.',
      { least: 5 },
    ),
    evaluateStep(
      'Look up every citation, or note that you could not. A correct outcome on the wrong statute would not survive the first letter from the other side.',
    ),
    justifyStep(
      'Quote the sentence of law, say what the law is with its source, and say what the client would do wrongly: sign, litigate, or concede.',
      { minWords: 100, minQuotes: 2 },
    ),
    writeStep(
      'A view, not a survey: say which way you think it goes and how sure you are. Plain words for the director, sections in brackets for the file.',
      { minWords: 200, maxWords: 700 },
    ),
    traceStep(
      'A low rating on a point of law needs the right rule, with its section, in the ideal answer, not only a remark in the justification.',
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/cedar',
      quality: 1,
      note: 'Reads well to a layman and comforts the client into signing. The three requests are sensible but too low.',
      flaws: [
        {
          quote: 'Under section 62 of the Consumer Rights Act 2015, a term is unfair',
          wrong: 'Part 2 of the Act protects consumers; the client is a company.',
        },
        {
          quote: 'a party cannot exclude or limit liability for its own gross negligence',
          wrong: 'No such rule in English law; negligence of any degree goes to UCTA s 2.',
        },
        {
          quote: '**it will substitute a reasonable figure**',
          wrong: 'The term falls; the court does not rewrite it.',
        },
        {
          quote: 'Your position is strong even if you sign as it stands',
          wrong: 'Dangerous conclusion: reasonableness is uncertain and costs more to litigate than the fee.',
        },
      ],
    },
    b: {
      model: 'sample/alder',
      quality: 5,
      note: 'Right statute, burden, time and cases, a view with its uncertainty. Regus v Epcot could have been named, and s 11(4) speaks of “a specified sum”, while this cap is a formula.',
      flaws: [],
    },
    c: {
      model: 'sample/birch',
      quality: 3,
      note: 'Right statute and practical requests, but the burden is reversed, Watford is overstated and one case is invented.',
      flaws: [
        {
          quote:
            '**The burden is on you, as the party challenging the term, to show that it is unreasonable.**',
          wrong: 'Section 11(5): on the party that says it is reasonable, the supplier.',
        },
        {
          quote: '**limitation clauses agreed between commercial parties will be upheld**',
          wrong: 'Watford turned on its facts, negotiation among them; s 11(4) and St Albans are left out.',
        },
        { quote: '_Thornbury Logistics v Arden Systems_ [2016] EWHC 2911 (TCC)', wrong: 'Invented.' },
        {
          quote: 'covers only loss within the second limb',
          wrong: 'Orthodox, but misses that 14.1 excludes direct loss of profit and data by name.',
        },
      ],
    },
  },
};
