package org.zhucun.command.organ;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 机构: as it was on the day asked for.
 *
 * @param name what it was called on the day
 * @param names everything it was ever called
 * @param founders the departments that kept it on the day
 * @param members who sat in it on the day, the head first
 */
record OrganView(
        UUID id,
        OrganKind kind,
        String name,
        String regionCode,
        String regionName,
        UUID parentId,
        String task,
        LocalDate validFrom,
        LocalDate validTo,
        String endReason,
        List<Name> names,
        List<Founder> founders,
        List<Member> members,
        long version,
        List<String> may)
        implements Versioned {

    /** 名称 */
    record Name(String name, LocalDate validFrom, LocalDate validTo, String ground) {}

    /** 组建部门 */
    record Founder(
            UUID id, String name, UUID organizationId, LocalDate validFrom, LocalDate validTo, String endReason) {}

    /** 组成人员 */
    record Member(
            UUID id,
            MemberRole role,
            String personName,
            String position,
            HeldPost post,
            String treatment,
            LocalDate validFrom,
            LocalDate validTo) {}
}
