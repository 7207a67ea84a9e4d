package org.zhucun.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.scope.Office;

/** 督查: one visit of an inspector, by whatever methods. Known to the inspecting side only. */
@Entity
@Table(name = "inspection")
class Inspection {
    @Id
    UUID id;

    String regionPath;
    String officePath;
    UUID inspectedBy;
    String inspectedByName;
    String villageCode;
    String villageName;

    @Enumerated(EnumType.STRING)
    TargetKind targetKind;

    String targetId;
    String targetName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] methods;

    LocalDate onDate;
    LocalTime atTime;
    String note;

    /** 登记时间: by the clock of the server; day and time above are what the inspector says. */
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    InspectionKind kind;

    String officeRole;

    @Version
    long version;

    /** @param id the one a phone made, so that what it sends twice is one visit */
    static Inspection record(UUID id, RecordInspection said, Whereabouts where, Office inspector) {
        Inspection inspection = new Inspection();
        inspection.id = id;
        inspection.regionPath = where.regionPath();
        inspection.officePath = inspector.path();
        inspection.inspectedBy = inspector.accountId();
        inspection.inspectedByName = inspector.accountName();
        inspection.villageCode = where.villageCode();
        inspection.villageName = where.villageName();
        inspection.targetKind = where.target().kind();
        inspection.targetId = where.target().id();
        inspection.targetName = where.target().name();
        inspection.methods = said.methods().stream().distinct().map(Enum::name).toArray(String[]::new);
        inspection.onDate = said.on();
        inspection.atTime = said.at();
        inspection.note = said.note();
        inspection.kind = said.kind() == null ? InspectionKind.ROUTINE : said.kind();
        inspection.officeRole = inspector.role().name();
        return inspection;
    }

    List<InspectionMethod> methods() {
        return Stream.of(methods).map(InspectionMethod::valueOf).toList();
    }
}
