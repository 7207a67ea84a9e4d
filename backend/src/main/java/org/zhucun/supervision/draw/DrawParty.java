package org.zhucun.supervision.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
import org.zhucun.scope.Office;

/** 承诺机构: one of the two offices whose secrets make the seed. What it opened lies sealed until the record is published. */
@Entity
@DynamicUpdate
@Table(name = "draw_party")
class DrawParty {
    @Id
    UUID id;

    UUID drawId;
    int seat;

    @Enumerated(EnumType.STRING)
    PartyRole role;

    String path;
    String officeName;
    String commitment;
    UUID committedBy;
    String committedByName;
    Instant committedAt;
    byte[] openingCipher;
    Instant openedAt;
    String regionPath;
    String officePath;

    @Version
    long version;

    static DrawParty of(Draw draw, int seat, PartyRole role, Seat at) {
        DrawParty party = new DrawParty();
        party.id = Ids.next();
        party.drawId = draw.id;
        party.seat = seat;
        party.role = role;
        party.path = at.path();
        party.officeName = at.name();
        party.regionPath = draw.regionPath;
        party.officePath = draw.officePath;
        return party;
    }

    /** 所在地区: the node of an office. */
    record Seat(String path, String name) {}

    boolean held(Office office) {
        return office.role().name().equals(role.name()) && office.path().equals(path);
    }

    boolean hasCommitted() {
        return commitment != null;
    }

    boolean hasOpened() {
        return openingCipher != null;
    }

    void commit(String digest, Office office, Instant now) {
        if (hasCommitted()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.draw.committed");
        }
        commitment = digest;
        committedBy = office.accountId();
        committedByName = office.accountName();
        committedAt = now;
    }

    /** 422 where it is not what the office had committed to. */
    void open(Opening opening, Draw draw, PersonalCipher cipher, Instant now) {
        if (hasOpened()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.draw.opened");
        }
        if (!Digests.commitment(draw.id, draw.populationDigest, seat, opening).equals(commitment)) {
            throw DomainException.rule(
                    new RuleReference(
                            "I5",
                            Clause.of("supervision.rule.I5.required"),
                            Clause.of("supervision.rule.I5.found"),
                            "双随机抽取 承诺—揭示"),
                    "supervision.draw.mismatch");
        }
        openingCipher = cipher.seal(opening.sealed(), address());
        openedAt = now;
    }

    Opening opening(PersonalCipher cipher) {
        return Opening.of(cipher.open(openingCipher, address()));
    }

    private FieldAddress address() {
        return new FieldAddress("draw_party.opening", id);
    }
}
