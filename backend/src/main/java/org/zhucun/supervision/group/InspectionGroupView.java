package org.zhucun.supervision.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 督查组
 *
 * @param validTo first day on which it is no more, null while it is there
 */
public record InspectionGroupView(
        UUID id,
        String name,
        String regionCode,
        boolean standing,
        List<GroupTownship> area,
        List<GroupMemberView> members,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> may,
        long version)
        implements Versioned {

    /** 乡镇 */
    public record GroupTownship(String code, String name) {}

    /**
     * 组员
     *
     * @param unit as the group declared it
     * @param cadre as the group declared it
     * @param registered what registers say of him besides
     * @param confirmedAt when he himself confirmed what was declared; null while he has not, and then he is not drawn
     */
    public record GroupMemberView(
            UUID id,
            UUID account,
            String name,
            UUID unit,
            UUID cadre,
            List<String> homes,
            List<RegisteredFact> registered,
            Instant confirmedAt,
            List<String> may,
            long version)
            implements Versioned {}
}
