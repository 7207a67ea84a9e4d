package org.zhucun.identity.client;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.zhucun.identity.assertion.AcceptedKey;
import org.zhucun.identity.node.OfficeNode;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 接口客户端: a machine with one office, what it may do there, and what it proves itself with. */
@Entity
@Table(name = "api_client")
class ApiClient {
    static final int USUAL_RATE = 600;

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String nodeCode;
    private String nodeName;
    private String path;
    private String regionPath;
    private String scopes;
    private int ratePerMinute;
    private byte[] secretHash;
    private byte[] previousSecretHash;
    private LocalDate previousSecretEnds;
    private Instant credentialsAt;
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
        this.ratePerMinute = command.ratePerMinute() == null ? USUAL_RATE : command.ratePerMinute();
        this.scopes = joined(command.scopes());
        this.createdAt = now;
        this.createdBy = by.accountId();
        this.credentialsAt = now;
    }

    void change(ChangeClient command) {
        requireStanding();
        name = command.name().strip();
        validTo = command.validTo();
        ratePerMinute = command.ratePerMinute();
        scopes = joined(command.scopes());
    }

    /**
     * Another secret.
     *
     * @param previousEnds until when the one before is good beside it, null when it ends at once
     */
    void secret(byte[] hash, LocalDate previousEnds, Instant now) {
        requireStanding();
        boolean both = secretHash != null && previousEnds != null;
        previousSecretHash = both ? secretHash : null;
        previousSecretEnds = both ? previousEnds : null;
        secretHash = hash.clone();
        credentialsAt = now;
    }

    /** From now on it proves itself by a key. */
    void withoutSecret(Instant now) {
        requireStanding();
        if (secretHash == null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.client.secretless");
        }
        secretHash = null;
        previousSecretHash = null;
        previousSecretEnds = null;
        credentialsAt = now;
    }

    ApiClientKey key(AcceptedKey key, Office by, Instant now) {
        requireStanding();
        return new ApiClientKey(this, key, by, now);
    }

    /** The keys are part of the client: whoever read it before has an old version. */
    void keysChanged(Instant now) {
        credentialsAt = now;
    }

    void revoke(String reason, Instant now) {
        requireStanding();
        revokedAt = now;
        revokedReason = reason;
    }

    void requireStanding() {
        if (revokedAt != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.client.revoked");
        }
    }

    /** Null stands for all that its role may do, now and later. */
    private static String joined(Set<String> asked) {
        return asked == null ? null : String.join(" ", new TreeSet<>(asked));
    }

    private List<String> may(boolean key) {
        List<String> may = new ArrayList<>();
        if (revokedAt == null) {
            may.addAll(List.of("change", "renew-secret", "add-key"));
            if (secretHash != null && key) {
                may.add("withdraw-secret");
            }
            may.add("revoke");
        }
        return may;
    }

    ClientView view(List<ClientKeyView> keys, Instant lastUsedAt, LocalDate today) {
        return new ClientView(
                id,
                name,
                role,
                nodeCode,
                nodeName,
                path,
                scopes == null ? null : List.of(scopes.split(" ")),
                ratePerMinute,
                validTo,
                secretHash != null,
                previousSecretEnds != null && previousSecretEnds.isAfter(today) ? previousSecretEnds : null,
                keys,
                credentialsAt,
                lastUsedAt,
                createdAt,
                revokedAt,
                revokedReason,
                null,
                version,
                may(keys.stream().anyMatch(ClientKeyView::good)));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String regionPath() {
        return regionPath;
    }

    long version() {
        return version;
    }
}
