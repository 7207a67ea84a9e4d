package org.zhucun.supervision.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.kernel.Ids;

/** 督查组成员, with what keeps him away from a village: his unit, his time as a cadre, his home. */
@Entity
@Table(name = "inspection_group_member")
class GroupMember {
    @Id
    UUID id;

    UUID groupId;
    UUID accountId;
    String name;
    UUID senderId;
    UUID personId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] homes;

    LocalDate validTo;
    String regionPath;
    String officePath;

    @Version
    long version;

    static GroupMember of(InspectionGroup group, GroupCommands.NewGroupMember said, String name) {
        GroupMember member = new GroupMember();
        member.id = Ids.next();
        member.groupId = group.id;
        member.accountId = said.account();
        member.name = name;
        member.regionPath = group.regionPath;
        member.officePath = group.officePath;
        member.says(said);
        return member;
    }

    void says(GroupCommands.NewGroupMember said) {
        senderId = said.unit();
        personId = said.cadre();
        homes = said.homes().toArray(String[]::new);
    }
}
