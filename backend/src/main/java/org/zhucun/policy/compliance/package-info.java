/**
 * 合规: who meets which rule on a day. Rules are evaluated as sets in the database, with the ranges in which parameters hold
 * ({@link org.zhucun.policy.Effective}) as their only knowledge of policy. For today who fails is kept: a changed fact notes its row in the
 * writer's transaction ({@code compliance_touched}), and a job as well as every reader judges those again on whom it bears
 * ({@link org.zhucun.policy.Fact}), wherever they lie. Other days, drafts and what was known then are evaluated when asked for, by the
 * same text.
 */
package org.zhucun.policy.compliance;
