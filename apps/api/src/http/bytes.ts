import express, { type RequestHandler } from 'express';

const LARGEST = '8kb';
const read = express.raw({ limit: LARGEST, type: () => true, inflate: false });

/** The body as its bytes, for whoever checks a signature over them; none where there are too many, or they are compressed. */
export const bytesAsTheyCome: RequestHandler = (req, res, next) =>
  read(req, res, (error?: unknown) => {
    if (error) req.body = undefined;
    next();
  });
