package org.zhucun.identity.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.identity.assertion.AcceptedKey;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 客户端公钥: one key of a client, from its registration to the day it is retired. */
@Entity
@Table(name = "api_client_key")
class ApiClientKey {
    @Id
    private UUID id;

    private UUID clientId;
    private String regionPath;
    private String kid;
    private String algorithm;
    private String jwk;
    private String thumbprint;
    private Instant addedAt;
    private UUID addedBy;
    private LocalDate retiredFrom;

    protected ApiClientKey() {}

    ApiClientKey(ApiClient client, AcceptedKey key, Office by, Instant now) {
        this.id = Ids.next();
        this.clientId = client.id();
        this.regionPath = client.regionPath();
        this.kid = key.kid();
        this.algorithm = key.algorithm();
        this.jwk = key.jwk();
        this.thumbprint = key.thumbprint();
        this.addedAt = now;
        this.addedBy = by.accountId();
    }

    /** Not good from a day on. It may be moved to an earlier day, and once it has come it is final. */
    void retire(LocalDate from, LocalDate today) {
        if (retiredFrom != null && !retiredFrom.isAfter(today)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.key.retired");
        }
        if (from.isBefore(today) || (retiredFrom != null && from.isAfter(retiredFrom))) {
            throw DomainException.invalid("/from", "identity.key.from");
        }
        retiredFrom = from;
    }

    UUID clientId() {
        return clientId;
    }

    ClientKeyView view(LocalDate today) {
        boolean good = retiredFrom == null || retiredFrom.isAfter(today);
        return new ClientKeyView(
                kid, algorithm, thumbprint, addedAt, retiredFrom, good, good ? List.of("retire") : List.of());
    }
}
