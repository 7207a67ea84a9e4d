package org.zhucun.selection.nomination;

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

/** 审核意见: what one department thinks of a nomination. */
@Entity
@Table(name = "nomination_review")
class Review {
    @Id
    UUID id;

    UUID nominationId;

    @Enumerated(EnumType.STRING)
    Department department;

    boolean approve;
    String note;
    UUID reviewedBy;
    String reviewerName;
    LocalDate reviewedOn;
    String regionPath;
    String unitPath;

    @Version
    long version;

    Review() {}

    Review(Nomination nomination, ReviewNomination command, Office office, LocalDate today) {
        id = Ids.next();
        nominationId = nomination.id;
        department = Department.of(office.role());
        approve = command.approve();
        note = command.note();
        reviewedBy = office.accountId();
        reviewerName = office.accountName();
        reviewedOn = today;
        regionPath = nomination.regionPath;
        unitPath = nomination.unitPath;
    }
}
