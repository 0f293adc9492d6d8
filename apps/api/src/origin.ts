/** Where a request comes from: it goes into sessions, budgets, audit events and mails, each as much of it as it needs. */
export interface RequestOrigin {
  readonly requestId: string;
  readonly address: string;
  /** What budgets count by: the address, or its /64. */
  readonly network: string;
  /** Its family and system, such as “Firefox on Windows”. */
  readonly browser: string;
}
