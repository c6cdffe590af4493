/** Begins the line of the console that tells how the suite ended. */
export const RESULT = 'gongwen suite result: ';
