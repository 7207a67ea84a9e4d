package org.zhucun.policy.pack;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 政策包: who drafted, tried and published what a document sets. */
@Entity
@Table(name = "policy_pack")
class Pack {
    @Id
    UUID id;

    String name;
    String regionCode;
    String document;
    LocalDate validFrom;
    LocalDate validTo;

    @Enumerated(EnumType.STRING)
    PackState state;

    UUID draftedBy;
    String draftedByName;
    Instant draftedAt;
    Instant simulatedAt;
    UUID publishedBy;
    String publishedByName;
    Instant publishedAt;
    String retroactiveReason;
    UUID retiredBy;
    String retiredByName;
    Instant retiredAt;
    String regionPath;

    @Version
    long version;

    static Pack draft(DraftPack command, String regionPath, Office by, Instant at) {
        Pack pack = new Pack();
        pack.id = Ids.next();
        pack.name = command.name().strip();
        pack.regionCode = command.regionCode();
        pack.document = command.document().strip();
        pack.validFrom = command.validFrom();
        pack.state = PackState.DRAFT;
        pack.draftedBy = by.accountId();
        pack.draftedByName = by.accountName();
        pack.draftedAt = at;
        pack.regionPath = regionPath;
        return pack;
    }

    boolean isDraft() {
        return state == PackState.DRAFT || state == PackState.SIMULATED;
    }

    /** What was tried is not what is there any more. */
    void changed() {
        requireDraft();
        state = PackState.DRAFT;
    }

    void simulated(Instant at) {
        requireDraft();
        state = PackState.SIMULATED;
        simulatedAt = at;
    }

    void publish(Office by, String reason, LocalDate today, Instant at) {
        if (state != PackState.SIMULATED) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "policy.pack.not.simulated");
        }
        if (by.accountId().equals(draftedBy)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "policy.pack.self");
        }
        boolean retroactive = validFrom.isBefore(today);
        if (retroactive && (reason == null || reason.isBlank())) {
            throw DomainException.invalid("/retroactiveReason", "policy.pack.retroactive");
        }
        state = PackState.PUBLISHED;
        publishedBy = by.accountId();
        publishedByName = by.accountName();
        publishedAt = at;
        retroactiveReason = retroactive ? reason.strip() : null;
    }

    void retire(Office by, LocalDate on, LocalDate today, Instant at) {
        if (state != PackState.PUBLISHED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (on.isBefore(today) || !on.isAfter(validFrom)) {
            throw DomainException.invalid("/on", "policy.pack.retired.past");
        }
        state = PackState.RETIRED;
        validTo = on;
        retiredBy = by.accountId();
        retiredByName = by.accountName();
        retiredAt = at;
    }

    List<String> may(Office office) {
        List<String> may = new ArrayList<>();
        boolean own = office.path().equals(regionPath);
        if (own && isDraft() && office.may("policy:draft")) {
            may.add("edit");
            may.add("simulate");
        }
        boolean another = !office.accountId().equals(draftedBy);
        if (own && state == PackState.SIMULATED && another && office.may("policy:publish")) {
            may.add("publish");
        }
        if (own && state == PackState.PUBLISHED && draftedBy != null && office.may("policy:publish")) {
            may.add("retire");
        }
        return may;
    }

    Subject subject() {
        return new Subject(id.toString(), name, regionPath, null);
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "policy.pack.published");
        }
    }
}
