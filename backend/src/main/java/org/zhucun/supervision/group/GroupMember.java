package org.zhucun.supervision.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

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

    /** When he confirmed what is said about him. The database takes it back where that changes. */
    Instant confirmedAt;

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

    /** What changes is to be confirmed anew. */
    void says(GroupCommands.NewGroupMember said) {
        boolean same = Objects.equals(senderId, said.unit())
                && Objects.equals(personId, said.cadre())
                && homes != null
                && List.of(homes).equals(said.homes());
        confirmedAt = same ? confirmedAt : null;
        senderId = said.unit();
        personId = said.cadre();
        homes = said.homes().toArray(String[]::new);
    }

    /** 本人确认: by nobody else. */
    void confirm(Office by, Instant at) {
        if (!by.accountId().equals(accountId)) {
            throw new DomainException(ProblemType.FORBIDDEN, "supervision.group.confirm.own");
        }
        if (validTo != null || confirmedAt != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        confirmedAt = at;
    }
}
