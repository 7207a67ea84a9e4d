package org.zhucun.incentive.debt;

import java.util.List;

/**
 * 提出的问题
 *
 * @param numbers of the drafts, one for each debtor
 * @param nameless debtors that are not in the directory, so that nothing can be laid to them
 */
public record ProposedFindings(List<String> numbers, List<String> nameless) {}
