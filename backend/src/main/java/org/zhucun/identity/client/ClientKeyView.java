package org.zhucun.identity.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 客户端公钥: as a security administrator sees it.
 *
 * @param thumbprint after RFC 7638, to compare with what the province reads out on the telephone
 * @param retiredFrom from this day on it is refused, null when it goes on
 * @param good whether it is accepted today
 */
public record ClientKeyView(
        String kid,
        String algorithm,
        String thumbprint,
        Instant addedAt,
        LocalDate retiredFrom,
        boolean good,
        List<String> may) {}
