/**
 * Guidelines for projects that are imported without any of their own. Markdown; written to be read beside the work.
 */
export const defaultGuidelines = `# What we ask of you

You know your field; the models do not know it as well as they sound. Your work here shows them the difference. One
task done with care is worth more than five done quickly.

## Before you judge

- Read the whole prompt. Ask what the person needs, not only what they typed.
- Read every response to its end before you rate any of them. The order in which you see them is random.
- Judge what is on the page. Length, confidence and neat formatting are not qualities in themselves.

## Criteria

Write each criterion so that another expert would reach the same verdict without asking you.

| Good | Too vague |
| --- | --- |
| Names the time complexity and says why it holds | Is technically good |
| Handles an empty input without an error | Considers edge cases |

Say whether a criterion is a *must have*, a *should have* or a *must not have*, and give it the weight that a failure
would have in practice. Something that must not happen carries a negative weight.

## Rating and ranking

Rate one criterion at a time across all responses. If two responses are equally good, rank them as tied: a forced
choice is worse than none.

## Justifying

Tie every claim to a criterion and quote the passage that you mean. Say what is wrong, why it matters and what would be
right. “Response A is better” is a verdict; the reason is the part that we cannot get elsewhere.

## The ideal answer

Write the answer that you would sign with your name. Meet each criterion, repair each weakness that you found, and
leave out what the person does not need. Check facts, run code, and redo sums. Do not paste a model's text and polish
it.

## When something is wrong

If a prompt is unclear, unsafe or outside your field, say so in the justification rather than guessing. Leave out names
and other personal details, your own included.
`;
