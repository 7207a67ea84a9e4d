package org.zhucun.identity.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 账号: enabled until somebody disables it for a reason; its name never changes, because the trail speaks of it. */
@Entity
@Table(name = "account")
class Account {
    @Id
    private UUID id;

    private String username;
    private String displayName;
    private String regionPath;
    private boolean demo;
    private Instant disabledAt;
    private String disabledReason;
    private Instant sessionsFrom;
    private Instant createdAt;
    private UUID createdBy;

    @Version
    private long version;

    protected Account() {}

    /** An account that the creator's node manages. */
    Account(String username, String displayName, Office creator, Instant now) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.regionPath = creator.path();
        this.createdBy = creator.accountId();
        this.createdAt = now;
        this.sessionsFrom = Instant.EPOCH;
    }

    void rename(String newDisplayName) {
        this.displayName = newDisplayName;
    }

    void disable(Office by, String reason, Instant now) {
        requireOther(by);
        if (disabled()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.account.disabled");
        }
        disabledAt = now;
        disabledReason = reason;
        sessionsFrom = now;
    }

    void enable() {
        if (!disabled()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.account.enabled");
        }
        disabledAt = null;
        disabledReason = null;
    }

    /** The password is another one now: whoever is logged in has to log in again. */
    void passwordReset(Office by, Instant now) {
        requireOther(by);
        sessionsFrom = now;
    }

    /** Nobody disables himself or resets his own password past the question for the old one. */
    private void requireOther(Office by) {
        if (by.accountId().equals(id)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "identity.account.oneself");
        }
    }

    boolean disabled() {
        return disabledAt != null;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String regionPath() {
        return regionPath;
    }

    boolean demo() {
        return demo;
    }

    Instant disabledAt() {
        return disabledAt;
    }

    String disabledReason() {
        return disabledReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
