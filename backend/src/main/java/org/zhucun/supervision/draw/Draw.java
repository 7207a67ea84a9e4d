package org.zhucun.supervision.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 一次抽取: its terms never change, its state goes forward only. */
@Entity
@DynamicUpdate
@Table(name = "draw")
class Draw {
    @Id
    UUID id;

    String number;
    String title;

    @Enumerated(EnumType.STRING)
    DrawState state;

    UUID planId;
    String population;
    String populationDigest;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String names;

    Instant revealUntil;
    Instant releaseAt;
    Instant openAt;
    /** The day by which the record is to be published, null where the region set no term. */
    LocalDate publishUntil;

    LocalDate visitFrom;
    LocalDate visitTo;
    UUID organizedBy;
    String organizedByName;
    Instant firstRevealedAt;
    Instant drawnAt;
    String listDigest;
    Instant publishedAt;
    Instant abortedAt;
    String abortReason;
    String abortedByName;
    UUID repeatsId;
    String repeatReason;
    String regionPath;
    String officePath;

    @Column(updatable = false)
    Instant createdAt;

    @Version
    long version;

    /** Whether the term to open the secrets ran out: over without anybody's act. */
    boolean expired(Instant now) {
        return (state == DrawState.DRAFT || state == DrawState.COMMITTED) && now.isAfter(revealUntil);
    }

    boolean publicationOverdue(LocalDate today) {
        return state == DrawState.DRAWN && publishUntil != null && publishUntil.isBefore(today);
    }

    DrawState stateAt(Instant now) {
        return expired(now) ? DrawState.ABORTED : state;
    }

    boolean ended(Instant now) {
        return stateAt(now) == DrawState.ABORTED;
    }

    void require(DrawState wanted, Instant now) {
        if (expired(now)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.draw.expired");
        }
        if (state != wanted) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }

    void committed(boolean both) {
        state = both ? DrawState.COMMITTED : state;
    }

    void revealed(boolean both, Instant now) {
        firstRevealedAt = firstRevealedAt == null ? now : firstRevealedAt;
        state = both ? DrawState.REVEALED : state;
    }

    void drawn(String digest, Instant now) {
        state = DrawState.DRAWN;
        listDigest = digest;
        drawnAt = now;
    }

    void publish(Instant now) {
        if (now.isBefore(openAt)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.draw.embargo");
        }
        state = DrawState.PUBLISHED;
        publishedAt = now;
    }

    /** A draw that is drawn is not undone; it can only be repeated, in sight of everybody. */
    void abort(String reason, Office office, Instant now) {
        if (expired(now)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.draw.expired");
        }
        if (state != DrawState.DRAFT && state != DrawState.COMMITTED && state != DrawState.REVEALED) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        state = DrawState.ABORTED;
        abortReason = reason;
        abortedAt = now;
        abortedByName = office.nodeName() + " " + office.accountName();
    }
}
