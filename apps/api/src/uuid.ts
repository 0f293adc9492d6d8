/** Whether text has the shape of an id; anything else names nothing, and never reaches the database. */
export const isUuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
