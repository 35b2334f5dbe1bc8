/** What can be wrong with an image or a CSV file that a postmortem refers to, in words; who looks at the disk says which it is. */
import { MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS } from './assets.ts';
import { quote } from './finding.ts';

export interface AssetProblem {
  rule: string;
  reason: string;
  hint: string;
}

/** `src` is the reference as its author wrote it, here as below. */
export const missingAsset = (src: string): AssetProblem => ({
  rule: 'file/missing',
  reason: `There is no file ${quote(src)} beside the postmortem.`,
  hint: 'Check the name, upper and lower case included.',
});

export const assetNoFile = (src: string): AssetProblem => ({
  rule: 'file/missing',
  reason: `${quote(src)} is not a file.`,
  hint: 'Name the file itself.',
});

export const assetOutside = (src: string): AssetProblem => ({
  rule: 'file/outside',
  reason: `${quote(src)} leads outside of the content folder.`,
  hint: 'Put a copy beside the postmortem.',
});

export const assetTooLarge = (src: string): AssetProblem => ({
  rule: 'file/size',
  reason: `${quote(src)} is larger than ${MAX_IMAGE_BYTES / 1_000_000} MB.`,
  hint: 'Make it smaller.',
});

export const tooManyPixels = (src: string, frames: number): AssetProblem => ({
  rule: 'file/size',
  reason: `${quote(src)} has more than ${MAX_IMAGE_PIXELS / 1_000_000} megapixels${frames > 1 ? ' in all of its frames' : ''}.`,
  hint: 'Scale it down.',
});

/** `format`: what its bytes say that it is. */
export const otherImage = (src: string, format: string | undefined): AssetProblem => ({
  rule: 'file/image',
  reason: `${quote(src)} is ${quote(format)}, and only png, jpeg, gif, webp and avif are shown.`,
  hint: 'Convert it.',
});

export const brokenImage = (src: string): AssetProblem => ({
  rule: 'file/image',
  reason: `${quote(src)} is not an image that can be read.`,
  hint: 'Save it again as png or jpeg.',
});

export const brokenCsv = (src: string, { line, reason }: { line: number; reason: string }): AssetProblem => ({
  rule: 'file/csv',
  reason: `${quote(src)}, line ${line}: ${reason}`,
  hint: 'A header line, then a time or label and numbers, separated by commas.',
});
