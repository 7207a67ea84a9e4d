package org.zhucun.identity.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.scope.Role;

/**
 * 接口客户端: as a security administrator sees it.
 *
 * @param scopes what it may do, null for all that its role may do
 * @param hasSecret whether it can prove itself by a secret
 * @param previousSecretEnds until this day begins the secret before is good too, null when there is none
 * @param credentialsAt when a secret or key was last given, taken or ended
 * @param lastUsedAt when it last asked for something, to about a twentieth of its quota; null when never
 * @param secret shown once, when it is made
 */
public record ClientView(
        UUID id,
        String name,
        Role role,
        String nodeCode,
        String nodeName,
        String path,
        List<String> scopes,
        int ratePerMinute,
        LocalDate validTo,
        boolean hasSecret,
        LocalDate previousSecretEnds,
        List<ClientKeyView> keys,
        Instant credentialsAt,
        Instant lastUsedAt,
        Instant createdAt,
        Instant revokedAt,
        String revokedReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
        long version,
        List<String> may)
        implements Versioned {
    /** The one time the secret is shown. */
    ClientView with(String shown) {
        return new ClientView(
                id,
                name,
                role,
                nodeCode,
                nodeName,
                path,
                scopes,
                ratePerMinute,
                validTo,
                hasSecret,
                previousSecretEnds,
                keys,
                credentialsAt,
                lastUsedAt,
                createdAt,
                revokedAt,
                revokedReason,
                shown,
                version,
                may);
    }

    @Override
    public String toString() {
        return "ClientView[" + id + "]";
    }
}
