/** What a task has to make clear ("6 rõ"): rõ người, việc, trách nhiệm, thẩm quyền, thời gian, kết quả. */
export const CLARITY_MEMBERS = ['person', 'work', 'responsibility', 'authority', 'time', 'result'] as const;
export type ClarityMember = (typeof CLARITY_MEMBERS)[number];
