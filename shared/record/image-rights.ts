import type { RightsAnswers } from '../../events/index.ts';
import type { Article } from '../article/article.ts';
import type { LicenseFlags } from '../license/license.ts';

type Answer = boolean | null;

/**
 * The answers for whoever copies all images of an article: a use is allowed when every image allows it, a duty is there
 * when one image asks it. An image without a licence of its own answers null; what another decides stands all the same.
 */
export function imageRights({ image }: Article): RightsAnswers {
  const answersTo = (flag: keyof LicenseFlags) => image.map(({ license }) => license?.flags[flag] ?? null);
  return {
    attribution: someSay(answersTo('attribution')),
    commercialUse: allSay(answersTo('commercialUse')),
    derivatives: allSay(answersTo('derivatives')),
    shareAlike: someSay(answersTo('shareAlike')),
  };
}

function allSay(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function someSay(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}
