package org.zhucun.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Office;

/** 问题清单: findings issued together to one target. */
@Entity
@Table(name = "problem_list")
class ProblemList {
    @Id
    UUID id;

    String regionPath;
    String unitPath;
    String title;

    @Enumerated(EnumType.STRING)
    TargetKind targetKind;

    String targetId;
    String targetName;
    LocalDate issuedOn;
    UUID issuedBy;
    String issuedByName;

    @Version
    long version;

    static ProblemList issue(String title, Whereabouts where, Office by, LocalDate on) {
        ProblemList list = new ProblemList();
        list.id = Ids.next();
        list.regionPath = where.regionPath();
        list.unitPath = where.unitPath();
        list.title = title;
        list.targetKind = where.target().kind();
        list.targetId = where.target().id();
        list.targetName = where.target().name();
        list.issuedOn = on;
        list.issuedBy = by.accountId();
        list.issuedByName = by.accountName();
        return list;
    }

    /** A finding belongs on the list of its own target, of its township, or of the unit that sent whom it is about. */
    boolean concerns(Finding finding) {
        boolean same = finding.targetKind == targetKind && finding.targetId.equals(targetId);
        boolean inTownship = targetKind == TargetKind.TOWNSHIP && finding.regionPath.startsWith(regionPath);
        boolean ofUnit =
                targetKind == TargetKind.UNIT && finding.unitPath != null && finding.unitPath.startsWith(unitPath);
        return same || inTownship || ofUnit;
    }
}
