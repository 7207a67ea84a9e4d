package org.zhucun.training;

import java.util.UUID;

/**
 * 参训人员
 *
 * @param cadreId null for somebody who is no cadre
 * @param audience what he is, of those who are no cadres
 * @param place unit of a cadre, workplace of somebody else
 * @param regionCode village of the posting, or the place somebody comes from
 * @param version to be sent back with a withdrawal
 */
record RollView(
        UUID id,
        UUID cadreId,
        String name,
        AudienceKind audience,
        String place,
        String regionCode,
        int days,
        long version) {}
