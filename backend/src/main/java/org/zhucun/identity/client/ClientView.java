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
 * @param secret shown once, when the client is registered
 */
public record ClientView(
        UUID id,
        String name,
        Role role,
        String nodeCode,
        String nodeName,
        String path,
        LocalDate validTo,
        Instant createdAt,
        Instant revokedAt,
        String revokedReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
        long version,
        List<String> may)
        implements Versioned {
    @Override
    public String toString() {
        return "ClientView[" + id + "]";
    }
}
