package org.zhucun.identity.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;

/**
 * 任职授予: as a security administrator sees it.
 *
 * @param accountName name of the holder, null when the account is managed above
 */
public record GrantView(
        UUID id,
        UUID accountId,
        String accountName,
        Role role,
        Tree tree,
        String nodeCode,
        String nodeName,
        String path,
        LocalDate validFrom,
        LocalDate validTo,
        Instant grantedAt,
        Instant revokedAt,
        String revokedReason,
        long version,
        List<String> may)
        implements Versioned {}
