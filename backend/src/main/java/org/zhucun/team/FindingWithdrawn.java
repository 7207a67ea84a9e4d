package org.zhucun.team;

import java.util.UUID;

/**
 * 问题撤回: the objection to a finding was upheld. An event, fired in the transaction that decides on it; whoever opened something on its
 * account closes it.
 *
 * @param number of the finding
 * @param reason why the objection was upheld
 */
public record FindingWithdrawn(UUID findingId, String number, String reason) {}
