package org.zhucun.team.staffing;

import java.util.UUID;
import org.zhucun.policy.exception.ExceptionState;

/**
 * 缺员一行 (C9): a team that is smaller than its village asks for.
 *
 * @param missing persons that are missing
 * @param firstSecretaryMissing whether the First Secretary is among them
 * @param exception how an answer for it stands, null where nobody gave one
 */
public record Shortfall(
        UUID teamId,
        String teamName,
        String villageCode,
        String villageName,
        String township,
        long missing,
        boolean firstSecretaryMissing,
        TeamSize size,
        ExceptionState exception) {}
