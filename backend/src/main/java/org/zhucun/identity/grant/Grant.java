package org.zhucun.identity.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.identity.node.OfficeNode;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 任职授予: never changed, only revoked; another office is another grant. */
@Entity
@Table(name = "office_grant")
class Grant {
    @Id
    private UUID id;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String nodeCode;
    private String nodeName;
    private String path;
    private String regionPath;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Instant revokedAt;
    private String revokedReason;
    private Instant grantedAt;
    private UUID grantedBy;

    @Version
    private long version;

    protected Grant() {}

    Grant(GrantOffice command, OfficeNode node, Office by, Instant now) {
        if (by.accountId().equals(command.accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "identity.grant.oneself");
        }
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            throw DomainException.invalid("/validTo", "identity.grant.dates");
        }
        this.id = Ids.next();
        this.accountId = command.accountId();
        this.role = command.role();
        this.nodeCode = node.code();
        this.nodeName = node.name();
        this.path = node.path();
        this.regionPath = node.regionPath();
        this.validFrom = command.validFrom();
        this.validTo = command.validTo();
        this.grantedAt = now;
        this.grantedBy = by.accountId();
    }

    void revoke(Office by, String reason, Instant now) {
        if (by.accountId().equals(accountId)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "identity.grant.oneself");
        }
        if (revokedAt != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.grant.revoked");
        }
        revokedAt = now;
        revokedReason = reason;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
