package org.zhucun.supervision.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;

/** 督查组: who inspects which townships of a county. */
@Entity
@Table(name = "inspection_group")
class InspectionGroup {
    @Id
    UUID id;

    String name;
    String regionCode;
    boolean standing;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] area;

    LocalDate validFrom;
    LocalDate validTo;
    String regionPath;
    String officePath;

    @Version
    long version;

    static InspectionGroup form(GroupCommands.FormInspectionGroup command, String regionPath, String officePath) {
        InspectionGroup group = new InspectionGroup();
        group.id = Ids.next();
        group.regionCode = command.regionCode();
        group.standing = command.standing();
        group.validFrom = command.from();
        group.regionPath = regionPath;
        group.officePath = officePath;
        group.covers(command.name(), command.area());
        return group;
    }

    void covers(String called, List<String> townships) {
        requireThere();
        if (townships.stream().anyMatch(code -> !code.startsWith(regionCode))) {
            throw DomainException.invalid("/area", "supervision.group.area");
        }
        name = called.strip();
        area = townships.stream().distinct().sorted().toArray(String[]::new);
    }

    void end(LocalDate on) {
        requireThere();
        if (!on.isAfter(validFrom)) {
            throw DomainException.invalid("/on", "supervision.group.end");
        }
        validTo = on;
    }

    private void requireThere() {
        if (validTo != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }
}
