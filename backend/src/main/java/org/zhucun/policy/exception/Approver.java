package org.zhucun.policy.exception;

import java.util.UUID;

/**
 * 审批人: somebody of an organization department who answers for exceptions in a region.
 *
 * @param accountId the person
 * @param name display name
 * @param officeName the department's node
 */
public record Approver(UUID accountId, String name, String officeName) {}
