package org.zhucun.identity.client;

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

/** 接口客户端: a machine with one office. */
@Entity
@Table(name = "api_client")
class ApiClient {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String nodeCode;
    private String nodeName;
    private String path;
    private String regionPath;
    private byte[] secretHash;
    private LocalDate validTo;
    private Instant revokedAt;
    private String revokedReason;
    private Instant createdAt;
    private UUID createdBy;

    @Version
    private long version;

    protected ApiClient() {}

    ApiClient(RegisterClient command, OfficeNode node, Office by, Instant now) {
        this.id = Ids.next();
        this.name = command.name().strip();
        this.role = command.role();
        this.nodeCode = node.code();
        this.nodeName = node.name();
        this.path = node.path();
        this.regionPath = node.regionPath();
        this.validTo = command.validTo();
        this.createdAt = now;
        this.createdBy = by.accountId();
    }

    void secret(byte[] hash) {
        secretHash = hash.clone();
    }

    void revoke(String reason, Instant now) {
        if (revokedAt != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.client.revoked");
        }
        revokedAt = now;
        revokedReason = reason;
    }

    ClientView view(String secret) {
        return new ClientView(
                id,
                name,
                role,
                nodeCode,
                nodeName,
                path,
                validTo,
                createdAt,
                revokedAt,
                revokedReason,
                secret,
                version,
                revokedAt == null ? java.util.List.of("revoke") : java.util.List.of());
    }

    long version() {
        return version;
    }
}
