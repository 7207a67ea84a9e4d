package org.zhucun.incentive.promotion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.RankHeld;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 提拔重用: one decision about one cadre. It stays as it was recorded; what may follow is that it was recorded wrongly. */
@Entity
class Promotion {
    @Id
    UUID id;

    UUID cadreId;
    String cadreName;
    String unitName;
    String villageName;

    @Enumerated(EnumType.STRING)
    PromotionKind kind;

    String fromRank;
    String toRank;
    String position;
    LocalDate effectiveOn;
    String decidedBy;
    String documentNumber;
    LocalDate withdrawnOn;
    String withdrawnReason;
    String recordedByName;
    String officePath;
    /** Whether the register took it over; then it knows what the register said before. */
    boolean registered;

    String rankBefore;
    LocalDate promotedBefore;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Promotion() {}

    /** 提拔时所在: the village of his stay on that day or of the last one before it, else where he lies. */
    record Place(String regionPath, String villageName) {}

    Promotion(CadreRef cadre, Place place, PromotionCommands.RecordPromotion said, Office by) {
        id = Ids.next();
        cadreId = cadre.id();
        cadreName = cadre.name();
        unitName = cadre.unitName();
        villageName = place.villageName();
        kind = said.kind();
        fromRank = said.fromRank() == null ? cadre.rankCode() : said.fromRank();
        toRank = said.toRank();
        position = said.position().strip();
        effectiveOn = said.effectiveOn();
        decidedBy = said.decidedBy().strip();
        documentNumber = said.documentNumber().strip();
        recordedByName = by.accountName();
        officePath = by.path();
        regionPath = place.regionPath();
        unitPath = cadre.unitPath();
        requireStep();
    }

    /** In one ladder (1xx offices, 2xx staff, 4xx professions) the smaller code is the higher one; between two ladders nothing is said. */
    private void requireStep() {
        if (fromRank == null) {
            throw DomainException.invalid("/fromRank", "incentive.promotion.rank.unknown");
        }
        boolean oneLadder = fromRank.charAt(0) == toRank.charAt(0);
        if (kind == PromotionKind.PROMOTED && oneLadder && toRank.compareTo(fromRank) >= 0) {
            throw DomainException.invalid("/toRank", "incentive.promotion.rank.higher");
        }
        if (kind == PromotionKind.PUT_TO_USE && !toRank.equals(fromRank)) {
            throw DomainException.invalid("/toRank", "incentive.promotion.rank.same");
        }
    }

    RankHeld rank() {
        return new RankHeld(toRank, effectiveOn);
    }

    void replaced(RankHeld before) {
        registered = true;
        rankBefore = before.rankCode();
        promotedBefore = before.since();
    }

    /** What the register said before it; only of one that the register took over. */
    RankHeld before() {
        return new RankHeld(rankBefore, promotedBefore);
    }

    /** 409 for one that was withdrawn. */
    void requireStanding() {
        if (withdrawnOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.promotion.withdrawn", withdrawnOn);
        }
    }

    /** By the office that recorded it or one above. */
    void withdraw(String reason, Office by, LocalDate today) {
        if (!by.covers(officePath)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        requireStanding();
        withdrawnOn = today;
        withdrawnReason = reason.strip();
    }
}
