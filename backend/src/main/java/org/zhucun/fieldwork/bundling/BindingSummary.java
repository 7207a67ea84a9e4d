package org.zhucun.fieldwork.bundling;

/**
 * 捆绑汇总: in how many of the bindings a ledger is empty.
 *
 * @param whole bindings of which no ledger is empty
 */
record BindingSummary(
        String region,
        int year,
        long bindings,
        long withoutProjects,
        long withoutFunds,
        long withoutResponsibility,
        long whole) {}
