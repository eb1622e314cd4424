import { DomainError } from '@causeway/contracts';
import sharp, { type Sharp } from 'sharp';
import type { LookedInto } from './look-into.js';

/** Most pixels of a picture, all its frames together: a phone takes 12 to 50 million. */
const MOST_PIXELS = 60_000_000;
/** Longest side that is kept, in pixels: a flyer stays readable, a photo becomes small. */
const LONGEST = 2_560;
/** Longest side of the small picture, in pixels. */
const SMALL = 480;
/** Most frames of one that moves. */
const MOST_FRAMES = 300;
/** A picture that takes longer to draw was made to, in seconds. */
const PATIENCE_SECONDS = 15;

// Pictures are rare and come from outside: nothing of one is kept for the next, and one does not take all cores.
sharp.cache(false);
sharp.concurrency(1);

type Format = 'jpeg' | 'png' | 'webp' | 'gif';

/**
 * Decodes a picture and draws it anew: upright, without EXIF (where it was taken), comments or anything behind it.
 * @throws DomainError `attachment.broken`, `attachment.too_many_pixels`
 */
export async function drawAgain(bytes: Buffer, format: Format): Promise<LookedInto> {
  try {
    // Only the head is read here, nothing is decoded yet.
    const head = await sharp(bytes, { limitInputPixels: false }).metadata();
    const frames = head.pages ?? 1;
    // Of one that moves, `height` is a frame's.
    if (head.width * head.height * frames > MOST_PIXELS || frames > MOST_FRAMES)
      throw new DomainError('attachment.too_many_pixels');
    const animated = frames > 1 && (format === 'gif' || format === 'webp');
    const open = (moving: boolean): Sharp =>
      sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: moving })
        .timeout({ seconds: PATIENCE_SECONDS })
        .autoOrient();
    const drawn = await encode(within(open(animated), LONGEST), format).toBuffer({ resolveWithObject: true });
    const thumbnail = await within(open(false), SMALL).webp({ quality: 75 }).toBuffer();
    return {
      mediaType: `image/${format}`,
      extension: format === 'jpeg' ? 'jpg' : format,
      bytes: drawn.data,
      width: drawn.info.width,
      height: drawn.info.pageHeight ?? drawn.info.height,
      thumbnail,
    };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (error instanceof Error && /pixel limit/i.test(error.message))
      throw new DomainError('attachment.too_many_pixels');
    throw new DomainError('attachment.broken');
  }
}

const within = (picture: Sharp, longest: number): Sharp =>
  picture.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });

const encode = (picture: Sharp, format: Format): Sharp =>
  ({
    jpeg: () => picture.jpeg({ quality: 82 }),
    png: () => picture.png(),
    webp: () => picture.webp({ quality: 82 }),
    gif: () => picture.gif(),
  })[format]();
