/** The session moved on between the door and the write: the door is asked again and answers where the caller stands now. */
export class SessionChanged extends Error {}
