package org.zhucun.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 组织机构: an organization department, a sending unit, a township … with its place in both trees. */
@Entity
class Organization {
    @Id
    private UUID id;

    private String key;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private String name;
    private String uscc;
    private String usccAbsentReason;
    private UUID parentId;

    @Enumerated(EnumType.STRING)
    private OrganizationLevel level;

    private String regionCode;
    private List<String> strengths = new ArrayList<>();
    private LocalDate validFrom;
    private LocalDate validTo;
    private String regionPath;
    private String unitPath;

    @Version
    private long version;

    protected Organization() {}

    static Organization entered(UUID id, OrganizationKind kind) {
        Organization organization = new Organization();
        organization.id = id;
        organization.kind = kind;
        return organization;
    }

    /** Its region; the whole country is the path of no code. */
    void lieIn(String code, String path) {
        regionCode = code;
        regionPath = path;
    }

    /** Its place in the line of command, beneath a parent or as a root. */
    void standBeneath(OrganizationRef parent, String ownKey) {
        key = ownKey;
        parentId = parent == null ? null : parent.id();
        unitPath = (parent == null ? "/" : parent.path()) + ownKey + "/";
    }

    void begin(LocalDate on) {
        validFrom = on;
    }

    void describe(ChangedOrganization facts) {
        ChangedOrganization kept = facts.kept();
        name = kept.name();
        level = kept.level();
        strengths = new ArrayList<>(kept.strengths());
        uscc = kept.uscc();
        usccAbsentReason = kept.usccAbsentReason();
    }

    /** Ends it once; a day before its beginning is refused. */
    void end(LocalDate on) {
        if (validTo != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (on.isBefore(validFrom)) {
            throw DomainException.invalid("/on", "organization.end.beforeBegin");
        }
        validTo = on;
    }

    /** Whether an office may change the entry: it edits the directory, and the entry is its region's. */
    boolean mayBeChangedBy(Office office) {
        return office.may("organization:edit") && office.tree() == Tree.REGION && office.covers(regionPath);
    }

    OrganizationView view(String regionName, Office office) {
        boolean editable = mayBeChangedBy(office) && validTo == null;
        return new OrganizationView(
                id,
                kind,
                name,
                uscc,
                usccAbsentReason,
                uscc == null ? null : LegalForm.of(uscc),
                parentId,
                level,
                regionCode,
                regionName,
                List.copyOf(strengths),
                validFrom,
                validTo,
                unitPath,
                version,
                editable ? List.of("edit", "end") : List.of());
    }

    OrganizationOnFile onFile() {
        ChangedOrganization facts =
                new ChangedOrganization(name, uscc, usccAbsentReason, level, List.copyOf(strengths));
        return new OrganizationOnFile(id, kind, regionCode, parentId, validFrom, facts, ended());
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String regionCode() {
        return regionCode;
    }

    String regionPath() {
        return regionPath;
    }

    String unitPath() {
        return unitPath;
    }

    boolean ended() {
        return validTo != null;
    }

    long version() {
        return version;
    }
}
