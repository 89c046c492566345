import { describe, expect, it } from 'vitest';
import type { License } from '../../../shared/license/license.ts';
import { imageRights } from '../../../shared/record/image-rights.ts';
import { CC_BY, sampleArticle } from './sample-article.ts';

const NC: License = { ...CC_BY, flags: { ...CC_BY.flags, commercialUse: false, shareAlike: true } };
const DEDICATED: License = { ...CC_BY, flags: { ...CC_BY.flags, attribution: false } };

const rightsOf = (...licenses: (License | undefined)[]) =>
  imageRights(
    sampleArticle({ image: licenses.map((license) => (license === undefined ? {} : { license })) }),
  );

describe('imageRights', () => {
  it('allows every use and asks nothing where there are no images', () => {
    const free = { attribution: false, commercialUse: true, derivatives: true, shareAlike: false };
    expect(rightsOf()).toEqual(free);
  });

  it('allows a use only when every image does, and asks what one of them asks', () => {
    expect(rightsOf(CC_BY, NC)).toEqual({ ...NC.flags });
    expect(rightsOf(CC_BY, DEDICATED)).toEqual(CC_BY.flags);
  });

  it('does not know of an image without a licence of its own, unless another image decides', () => {
    expect(rightsOf(CC_BY, undefined)).toEqual({
      attribution: true,
      commercialUse: null,
      derivatives: null,
      shareAlike: null,
    });
    expect(rightsOf(NC, undefined)).toMatchObject({ commercialUse: false, shareAlike: true });
  });
});
